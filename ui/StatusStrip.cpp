// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StatusStrip.h"

#include "generation/GenerationQueue.h"
#include "models/TaskModel.h"
#include "ui/ProviderControl.h"
#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/KeyHintRow.h"
#include "ui/widgets/PlainWords.h"
#include "wording/RunWording.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace proofsheet {

namespace {

constexpr int folderFrom = 1160; // NOTES.md, section 6

QString homely(const QString &folder)
{
    const QString home = QDir::homePath();
    return folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

} // namespace

StatusStrip::StatusStrip(GenerationQueue &queue, const TaskModel &tasks, ProviderControl &provider, const Theme &theme,
                         QString folder, QWidget *parent)
    : QStatusBar(parent)
    , m_queue(queue)
    , m_tasks(tasks)
    , m_provider(provider)
    , m_theme(theme)
    , m_hints(new KeyHintRow(theme, this))
    , m_selection(new QLabel(this))
{
    setSizeGripEnabled(false);
    setFixedHeight(metrics::statusBar);
    setContentsMargins(metrics::space8, 0, metrics::space8, 0);
    m_work = makeButton(QStringLiteral("queue"));
    m_work->setToolTip(tr("Queue (Ctrl+J)"));
    m_trouble = makeButton(QStringLiteral("warning"));
    m_trouble->setIcon(theme.icon(QStringLiteral("warning"), &Tokens::warning));
    m_folder = makeButton(QStringLiteral("folder"));
    m_folder->setText(plainButtonText(homely(folder)));
    m_folder->setToolTip(tr("Open the library's folder"));
    m_where = makeButton(QStringLiteral("cloud"));
    m_selection->setTextFormat(Qt::PlainText);
    m_selection->setContentsMargins(metrics::space8, 0, metrics::space8, 0);

    addWidget(m_work);
    addWidget(m_trouble);
    addWidget(m_hints, 1);
    m_hints->hide();
    addPermanentWidget(m_selection);
    addPermanentWidget(m_folder);
    addPermanentWidget(m_where);
    connect(m_work, &QToolButton::clicked, this, &StatusStrip::queueWanted);
    connect(m_trouble, &QToolButton::clicked, this, &StatusStrip::queueWanted);
    connect(m_folder, &QToolButton::clicked, this, &StatusStrip::folderWanted);
    connect(m_where, &QToolButton::clicked, this, &StatusStrip::providerWanted);
    for (const auto &signal : {&GenerationQueue::pausedChanged, &GenerationQueue::offlineChanged})
        connect(&queue, signal, this, [this] { refreshQueue(), refreshProvider(); });
    connect(&queue, &GenerationQueue::itemsAdded, this, &StatusStrip::refreshQueue);
    connect(&queue, &GenerationQueue::itemChanged, this, &StatusStrip::refreshQueue);
    connect(&queue, &GenerationQueue::itemRemoved, this, &StatusStrip::refreshQueue);
    connect(&provider, &ProviderControl::changed, this, &StatusStrip::refreshProvider);
    refreshQueue();
    refreshProvider();
}

QToolButton *StatusStrip::makeButton(const QString &icon)
{
    auto *button = new QToolButton(this);
    setLook(button, Look::Quiet);
    button->setIcon(m_theme.icon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFixedHeight(metrics::compactHeight);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void StatusStrip::refreshQueue()
{
    int open = 0;
    int held = 0;
    const QList<TaskItem> items = m_queue.items();
    for (const TaskItem &item : items) {
        open += isOpen(item.state);
        held += std::holds_alternative<state::Held>(item.state);
    }
    const int cards = int(m_tasks.cards().size());
    m_work->setText(open == 0            ? tr("Nothing running")
                    : m_queue.isPaused() ? tr("%1, paused").arg(wording::open(open))
                    : held > 0           ? wording::open(open)
                                         : wording::running(open));
    m_idle = open == 0;
    m_work->setVisible(!m_idle || m_hints->hints().isEmpty());
    m_trouble->setText(wording::needsYou(cards));
    m_trouble->setVisible(cards > 0);
}

void StatusStrip::refreshProvider()
{
    const bool offline = m_queue.isOffline();
    const auto state = m_provider.state();
    const bool ready = state == ProviderControl::State::Ready;
    const Provider provider = m_provider.provider();
    if (offline) {
        m_where->setIcon(m_theme.icon(QStringLiteral("offline"), &Tokens::warning));
        m_where->setText(tr("Offline"));
    } else if (ready && provider.isSample()) {
        m_where->setIcon(m_theme.icon(QStringLiteral("image")));
        m_where->setText(tr("Sample pictures"));
    } else if (ready) {
        m_where->setIcon(m_theme.icon(QStringLiteral("success"), &Tokens::success));
        m_where->setText(provider.needsKey ? tr("FastRouter") : provider.base.host());
    } else {
        m_where->setIcon(m_theme.icon(QStringLiteral("cloud")));
        m_where->setText(tr("Not connected"));
    }
}

void StatusStrip::showSelection(int selected, int total)
{
    m_selectionText = selected > 0 ? wording::selected(selected, total) : wording::pictures(total);
    refreshText();
}

void StatusStrip::setLoading(bool loading)
{
    if (loading)
        m_selection->setText(tr("Opening the library"));
}

void StatusStrip::setHints(const QList<KeyHintSpec> &hints)
{
    m_hints->setHints(hints);
    m_hints->setVisible(!hints.isEmpty());
    m_work->setVisible(!m_idle || hints.isEmpty());
}

void StatusStrip::setText(const QString &text)
{
    m_text = text;
    refreshText();
}

void StatusStrip::setNeutral(bool neutral)
{
    m_neutral = neutral;
    m_folder->setVisible(!neutral && window()->width() >= folderFrom);
    refreshText();
}

void StatusStrip::refreshText()
{
    m_selection->setText(!m_text.isEmpty() ? m_text : m_neutral ? QString() : m_selectionText);
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.setPen(QPen(m_theme->seam, 0));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    m_folder->setVisible(!m_neutral && window()->width() >= folderFrom);
    QStatusBar::resizeEvent(event);
}

} // namespace proofsheet
