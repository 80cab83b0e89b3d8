// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the wishes of pictures on other models: asks which, sends what the press announced, and says when the pictures
// are here, beside those they were made from. Main thread.
#pragma once

#include "core/RunOn.h"
#include "library/Library.h"
#include "ui/Studio.h"
#include "ui/runon/RunOnDialog.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <functional>

namespace proofsheet {

struct TaskItem;

class RunOnElsewhere : public QObject
{
    Q_OBJECT

public:
    // expect: tells the comparison that is shown of a picture to come, and beside which; false where it does not take
    // it. notReady: why nothing can be sent now. window: the dialog's parent. All outlive this.
    struct Parts
    {
        const Studio &studio;
        std::function<bool(const ItemId &id, const ItemId &beside)> expect;
        std::function<QString()> notReady;
        QWidget &window;
    };
    explicit RunOnElsewhere(const Parts &parts);

    void ask(const QList<ItemId> &sources); // opens the dialog, once the library has told what was wished

Q_SIGNALS:
    void asked(const QString &text); // sent, in words
    // All have ended, and some are here that no comparison took: to be shown beside their sources.
    void arrived(const QString &text, const QList<proofsheet::ItemId> &sources,
                 const QList<proofsheet::ItemId> &pictures);

private:
    struct Batch
    {
        QList<ItemId> sources;
        QSet<ItemId> waiting;
        QSet<ItemId> shown; // by the comparison
        QList<ItemId> here;
        QStringList models; // short names of those that are here
    };
    void open(const QList<ItemId> &sources, const QList<ImageRecord> &records);
    RunOnDialog::Readiness readiness() const;
    void refresh();
    void send(const QList<ItemId> &sources, const RunOnPlan &plan);
    void take(const TaskItem &item, const ImageRecord &record);
    void drop(const ItemId &id);
    void settle();

    Parts m_parts;
    QPointer<RunOnDialog> m_dialog;
    QList<ModelId> m_last; // chosen at the last press
    QList<Batch> m_batches;
};

} // namespace proofsheet
