// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MiniSplitter.h"

#include <QMouseEvent>
#include <QPainter>

namespace proofsheet {

namespace {

constexpr int reach = 3; // px on each side of the seam

// Takes hold of more than it paints: the handle lies over its neighbours by `reach` px on each side.
class Seam final : public QSplitterHandle
{
public:
    Seam(const Theme &theme, MiniSplitter *splitter)
        : QSplitterHandle(splitter->orientation(), splitter)
        , m_theme(theme)
        , m_splitter(splitter)
    {
        setAttribute(Qt::WA_MouseNoMask);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        // Not QSplitterHandle's: it sets a margin of its own, and every change of a margin is a resize again.
        QWidget::resizeEvent(event);
        const bool upright = orientation() == Qt::Horizontal;
        setContentsMargins(upright ? reach : 0, upright ? 0 : reach, upright ? reach : 0, upright ? 0 : reach);
        setMask(QRegion(contentsRect()));
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(contentsRect(), m_theme->seam);
    }
    void mouseDoubleClickEvent(QMouseEvent *) override { Q_EMIT m_splitter->defaultWanted(m_splitter->indexOf(this)); }

private:
    const Theme &m_theme;
    MiniSplitter *m_splitter;
};

} // namespace

MiniSplitter::MiniSplitter(const Theme &theme, Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
    , m_theme(theme)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle *MiniSplitter::createHandle()
{
    return new Seam(m_theme, this);
}

void MiniSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    for (int i = 1; i < count(); ++i)
        handle(i)->raise();
}

} // namespace proofsheet
