// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/CompareTools.h"

#include "ui/Actions.h"
#include "ui/compare/CompareWords.h"
#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/BackdropPicker.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/ZoomControls.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace proofsheet {

namespace {

constexpr int buttonLabelsFrom = 1090; // px of this row
constexpr int modeLabelsFrom = 940;

struct Mode
{
    CompareMode mode;
    const char *key;
    const char *icon;
};
constexpr Mode modes[] = {{CompareMode::SideBySide, "side", "compare"},
                          {CompareMode::Slider, "slider", "slider-wipe"},
                          {CompareMode::Blink, "blink", "blink"},
                          {CompareMode::Opacity, "opacity", "stack"},
                          {CompareMode::Difference, "difference", "difference"}};

} // namespace

CompareTools::CompareTools(const Actions &actions, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_modes(new SegmentedControl(theme, tr("Mode"), this))
    , m_zoom(new ZoomControls(theme, this))
    , m_backdrops(new BackdropPicker(theme, this))
{
    setFixedHeight(metrics::toolStrip);
    QList<Segment> segments;
    for (const Mode &one : modes) {
        const QString name = comparewords::modeName(one.mode);
        segments.append({QString::fromLatin1(one.key), name, QString::fromLatin1(one.icon), tr("%1 (M)").arg(name)});
    }
    m_modes->setCompact(true);
    m_modes->setSegments(segments);
    m_linked = makeButton(tr("Linked zoom"), QStringLiteral("link"),
                          tr("All pictures move together. Hold Shift to move one alone, R brings it back"));
    m_linked->setCheckable(true);
    m_linked->setChecked(true);
    QAction *captions = actions[Act::Captions];
    m_captions = makeButton(tr("Captions"), QStringLiteral("info"),
                            tr("Captions (%1)").arg(captions->shortcut().toString(QKeySequence::NativeText)));
    m_captions->setCheckable(true);
    m_captions->setChecked(captions->isChecked());

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::space12, 0, metrics::space12, 0);
    layout->setSpacing(metrics::space8);
    layout->addWidget(m_modes);
    const auto rule = [&] {
        auto *line = new Hairline(theme, this, Qt::Vertical);
        line->setFixedHeight(metrics::space16);
        layout->addWidget(line);
    };
    rule();
    layout->addWidget(m_linked);
    layout->addWidget(m_zoom);
    rule();
    layout->addWidget(m_backdrops);
    layout->addStretch();
    layout->addWidget(m_captions);

    connect(m_modes, &SegmentedControl::chosen, this, [this](const QString &key) {
        for (const Mode &one : modes) {
            if (key == QLatin1String(one.key))
                Q_EMIT modeChosen(one.mode);
        }
    });
    connect(m_linked, &QToolButton::toggled, this, &CompareTools::linkedChosen);
    connect(m_backdrops, &BackdropPicker::chosen, this, &CompareTools::backdropChosen);
    connect(captions, &QAction::toggled, m_captions, &QToolButton::setChecked);
    connect(m_captions, &QToolButton::clicked, captions, &QAction::trigger);
    connect(m_zoom, &ZoomControls::stepped, this,
            [&actions](int direction) { actions[direction > 0 ? Act::ZoomIn : Act::ZoomOut]->trigger(); });
    connect(m_zoom, &ZoomControls::fitRequested, actions[Act::ZoomFit], &QAction::trigger);
    connect(m_zoom, &ZoomControls::fullRequested, actions[Act::ZoomFull], &QAction::trigger);
}

QToolButton *CompareTools::makeButton(const QString &text, const QString &icon, const QString &tip)
{
    auto *button = new QToolButton(this);
    setLook(button, Look::Quiet);
    button->setFixedHeight(metrics::controlHeight);
    button->setFocusPolicy(Qt::TabFocus);
    button->setText(plainButtonText(text));
    if (!icon.isEmpty())
        button->setIcon(m_theme.icon(icon));
    button->setToolButtonStyle(text.isEmpty()   ? Qt::ToolButtonIconOnly
                               : icon.isEmpty() ? Qt::ToolButtonTextOnly
                                                : Qt::ToolButtonTextBesideIcon);
    button->setToolTip(plainToolTip(tip));
    button->setAccessibleName(text.isEmpty() ? tip : text);
    return button;
}

void CompareTools::setMode(CompareMode mode)
{
    for (const Mode &one : modes) {
        if (one.mode == mode)
            m_modes->setCurrent(QString::fromLatin1(one.key));
    }
}

void CompareTools::setLinkable(bool linkable)
{
    m_linked->setVisible(linkable);
}

void CompareTools::setEnough(bool enough)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_modes, m_linked, m_zoom, m_backdrops, m_captions})
        part->setEnabled(enough);
}

void CompareTools::setZoom(double percent, bool isFit)
{
    m_zoom->setZoom(isFit, percent);
}

void CompareTools::setLinked(bool linked)
{
    const QSignalBlocker quiet(m_linked);
    m_linked->setChecked(linked);
    m_linked->setIcon(m_theme.icon(linked ? QStringLiteral("link") : QStringLiteral("unlink")));
}

void CompareTools::setBackdrop(Backdrop backdrop)
{
    m_backdrops->setCurrent(backdrop);
}

void CompareTools::resizeEvent(QResizeEvent *event)
{
    const bool labels = width() >= buttonLabelsFrom;
    m_modes->setIconsOnly(width() < modeLabelsFrom);
    for (QToolButton *button : {m_linked, m_captions})
        button->setToolButtonStyle(labels ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    QWidget::resizeEvent(event);
}

void CompareTools::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.setPen(QPen(m_theme->seam, 0));
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

} // namespace proofsheet
