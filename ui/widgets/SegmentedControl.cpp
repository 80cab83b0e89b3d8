// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SegmentedControl.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/SegmentButton.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace proofsheet {

using namespace metrics;

SegmentedControl::SegmentedControl(const Theme &theme, const QString &accessibleName, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool on) {
        const qsizetype index = m_buttons.indexOf(static_cast<QToolButton *>(button));
        if (!on || index < 0 || m_segments.at(index).key == m_current)
            return;
        m_current = m_segments.at(index).key;
        Q_EMIT chosen(m_current);
    });
}

void SegmentedControl::setSegments(const QList<Segment> &segments)
{
    const QString wanted = m_current;
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_segments = segments;
    for (const Segment &segment : segments) {
        auto *button = new SegmentButton(m_theme, this);
        button->setText(segment.text);
        button->setToolButtonStyle(m_iconsOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        button->setIconName(segment.icon);
        button->setToolTip(plainToolTip(segment.tip));
        button->setAccessibleName(segment.text);
        layout()->addWidget(button);
        m_group->addButton(button);
        m_buttons.append(button);
    }
    m_current = segments.isEmpty() || button(wanted) ? wanted : segments.first().key;
    setCurrent(m_current);
}

void SegmentedControl::setCurrent(const QString &key)
{
    QToolButton *wanted = button(key);
    if (!wanted && !key.isNull())
        return;
    m_current = key;
    // An exclusive group lets none go off by itself.
    m_group->setExclusive(wanted != nullptr);
    for (QToolButton *one : std::as_const(m_buttons))
        one->setChecked(one == wanted);
    m_group->setExclusive(true);
}

void SegmentedControl::setUnavailable(const QString &key, const QString &reason)
{
    if (QToolButton *found = button(key)) {
        found->setEnabled(reason.isEmpty());
        for (const Segment &segment : std::as_const(m_segments)) {
            if (segment.key == key)
                found->setToolTip(plainToolTip(reason.isEmpty() ? segment.tip : reason));
        }
    }
}

bool SegmentedControl::isAvailable(const QString &key) const
{
    const QToolButton *found = button(key);
    return found && found->isEnabled();
}

QWidget *SegmentedControl::segment(const QString &key) const
{
    return button(key);
}

void SegmentedControl::setIconsOnly(bool iconsOnly)
{
    m_iconsOnly = iconsOnly;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setToolButtonStyle(iconsOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        if (m_segments[i].tip.isEmpty())
            m_buttons[i]->setToolTip(plainToolTip(iconsOnly ? m_segments[i].text : QString()));
    }
    updateGeometry();
}

void SegmentedControl::setCompact(bool hug)
{
    setSizePolicy(hug ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SegmentedControl::sizeHint() const
{
    return {layout()->sizeHint().width(), controlHeight};
}

QSize SegmentedControl::minimumSizeHint() const
{
    return {layout()->minimumSize().width(), controlHeight};
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), m_theme->trough, {}, radiusControl);
}

QToolButton *SegmentedControl::button(const QString &key) const
{
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        if (m_segments[i].key == key)
            return m_buttons[i];
    }
    return nullptr;
}

} // namespace proofsheet
