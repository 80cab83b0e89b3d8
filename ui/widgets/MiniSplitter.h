// SPDX-License-Identifier: GPL-3.0-or-later
// A splitter whose seam is 1 px and takes hold of 7. A double click on a seam asks for the default sizes.
#pragma once

#include "ui/theme/Theme.h"

#include <QSplitter>

namespace proofsheet {

class MiniSplitter : public QSplitter
{
    Q_OBJECT

public:
    MiniSplitter(const Theme &theme, Qt::Orientation orientation, QWidget *parent = nullptr);

Q_SIGNALS:
    void defaultWanted(int seam); // 1 is the seam before the second widget

protected:
    QSplitterHandle *createHandle() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
