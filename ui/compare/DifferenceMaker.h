// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the map of where two pictures differ, on a worker. Main thread. The last map stays until the next one is there;
// what is wanted meanwhile is made after it, and only the last of it.
#pragma once

#include "imaging/PictureDifference.h"
#include "imaging/PictureLevels.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace proofsheet {

class DifferenceMaker : public QObject
{
    Q_OBJECT

public:
    explicit DifferenceMaker(QObject *parent = nullptr);
    ~DifferenceMaker() override; // does not wait: a map under way is thrown away

    // Costs nothing where it is the same as before. The same two pictures with other options are not compared again.
    void want(const QImage &a, const QImage &b, const DifferenceOptions &options);
    void clear();

    const DifferenceMap &map() const { return m_made.map; } // null before the first
    const PictureLevels &levels() const { return m_made.levels; }

Q_SIGNALS:
    void made(); // from the event loop

private:
    struct Wish
    {
        QImage a, b;
        DifferenceOptions options;
        bool isSame(const Wish &other) const;
        bool hasSamePictures(const Wish &other) const;
    };
    struct Made
    {
        std::shared_ptr<const PictureDifference> raw;
        DifferenceMap map;
        PictureLevels levels;
    };
    static Made make(const Wish &wish, std::shared_ptr<const PictureDifference> raw);
    void start();
    void take();

    Wish m_wanted;
    Wish m_making; // of the work under way, or of what was made last
    Made m_made;
    bool m_isMaking = false;
    QFutureWatcher<Made> m_watcher;
};

} // namespace proofsheet
