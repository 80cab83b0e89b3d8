// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TopBar.h"

#include "ui/Actions.h"
#include "ui/FilterControls.h"
#include "ui/gallery/PictureMime.h"
#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedControl.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QSlider>
#include <QToolButton>

namespace proofsheet {

namespace {

constexpr int columnSteps[] = {10, 8, 6, 5, 4, 3, 2}; // tokens.json, thumbnail.columns; the slider's right end is large
constexpr int viewLabelsFrom = 1360;                  // NOTES.md, section 6
constexpr int filterBoxesFrom = 1280;
constexpr int typingPauseMs = 40; // a search for each burst of keys, still at once for the eye

} // namespace

TopBar::TopBar(const Actions &actions, const ModelCatalog &catalog, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_menus(new QMenuBar(this))
    , m_views(new SegmentedControl(theme, tr("View"), this))
    , m_search(new SearchField(theme, tr("Search prompts"), this))
    , m_filters(new FilterControls(catalog, theme, this))
{
    setFixedHeight(metrics::topBar);
    actions.fillMenus(m_menus);
    m_views->setCompact(true);
    m_views->setSegments(
        {{QStringLiteral("grid"), tr("Grid"), QStringLiteral("grid"), tr("Grid (G)")},
         {QStringLiteral("loupe"), tr("Loupe"), QStringLiteral("loupe"), tr("Loupe (E)")},
         {QStringLiteral("compare"), tr("Compare"), QStringLiteral("compare"),
          tr("Compare the selected pictures (C). Pictures can be dropped here")},
         {QStringLiteral("survey"), tr("Survey"), QStringLiteral("survey"), tr("All selected pictures at once (N)")}});
    if (QWidget *compare = m_views->segment(QStringLiteral("compare"))) {
        compare->setAcceptDrops(true);
        compare->installEventFilter(this);
    }
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search prompts"));
    m_search->setMinimumWidth(96);
    m_search->setMaximumWidth(280);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, metrics::space12, 0);
    layout->setSpacing(metrics::space12);
    layout->addWidget(m_menus, 0, Qt::AlignVCenter);
    layout->addWidget(m_views);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_filters);
    layout->addStretch();
    m_sizeBox = makeSlider();
    layout->addWidget(m_sizeBox);
    auto *toggles = new QHBoxLayout;
    toggles->setSpacing(metrics::space4);
    toggles->addWidget(makeToggle(actions[Act::LeftPanel], QStringLiteral("panel-left")));
    toggles->addWidget(makeToggle(actions[Act::Inspector], QStringLiteral("panel-right")));
    layout->addLayout(toggles);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { Q_EMIT queryChanged(query()); });
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_filters, &FilterControls::changed, this, [this] { Q_EMIT queryChanged(query()); });
    connect(m_views, &SegmentedControl::chosen, this, &TopBar::viewChosen);
}

QWidget *TopBar::makeSlider()
{
    auto *box = new QWidget(this);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::space8);
    const auto glyph = [this, box](const QString &name) {
        auto *label = new QLabel(box);
        const auto refresh = [this, label, name] {
            label->setPixmap(
                m_theme.icons().pixmap(name, metrics::iconSmall, m_theme->text2, label->devicePixelRatioF()));
        };
        refresh();
        connect(&m_theme, &Theme::changed, label, refresh);
        return label;
    };
    m_size = new QSlider(Qt::Horizontal, box);
    m_size->setRange(0, int(std::size(columnSteps)) - 1);
    m_size->setPageStep(1);
    m_size->setFixedWidth(72);
    m_size->setAccessibleName(tr("Thumbnail size"));
    m_size->setToolTip(tr("Thumbnail size (Ctrl and wheel)"));
    layout->addWidget(glyph(QStringLiteral("grid")));
    layout->addWidget(m_size);
    layout->addWidget(glyph(QStringLiteral("loupe")));
    connect(m_size, &QSlider::valueChanged, this, [this](int step) { Q_EMIT columnsChosen(columnSteps[step]); });
    return box;
}

QToolButton *TopBar::makeToggle(QAction *action, const QString &icon)
{
    auto *button = new QToolButton(this);
    button->setFixedSize(metrics::controlHeight, metrics::controlHeight);
    setLook(button, Look::Quiet);
    button->setIcon(m_theme.icon(icon));
    button->setCheckable(true);
    button->setChecked(action->isChecked());
    QString name = action->text();
    name.remove(QLatin1Char('&'));
    button->setAccessibleName(name);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    button->setToolTip(plainToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys)));
    connect(action, &QAction::toggled, button, &QToolButton::setChecked);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    return button;
}

Query TopBar::query() const
{
    Query query;
    query.text = m_search->text();
    m_filters->applyTo(query);
    return query;
}

void TopBar::setQuery(const Query &query)
{
    const QSignalBlocker quiet(m_search);
    m_search->setText(query.text);
    m_filters->show(query);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::showView(const QString &view)
{
    m_views->setCurrent(view);
    m_hasThumbnails = view == QStringLiteral("grid");
    m_sizeBox->setVisible(m_hasThumbnails && !m_neutral);
}

void TopBar::setColumns(int columns)
{
    const QSignalBlocker quiet(m_size);
    const auto *step =
        std::find_if(std::begin(columnSteps), std::end(columnSteps), [=](int c) { return c <= columns; });
    m_size->setValue(int(step - std::begin(columnSteps)));
}

void TopBar::setLeftWidth(int width)
{
    m_menus->setFixedWidth(qMax(m_menus->sizeHint().width(), width));
}

void TopBar::setNeutral(bool neutral)
{
    m_neutral = neutral;
    m_search->setVisible(!neutral);
    m_filters->setVisible(!neutral);
    m_sizeBox->setVisible(m_hasThumbnails && !neutral);
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QList<ItemId> ids = picturesOf(drop->mimeData());
        if (!ids.isEmpty()) {
            drop->acceptProposedAction();
            if (event->type() == QEvent::Drop)
                Q_EMIT comparedByDrop(ids);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    m_views->setIconsOnly(width() < viewLabelsFrom);
    m_filters->setNarrow(width() < filterBoxesFrom);
    QWidget::resizeEvent(event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.setPen(QPen(m_theme->seam, 0));
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

} // namespace proofsheet
