// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/ErrorCard.h"

#include "ui/gallery/TaskTile.h"
#include "ui/inspector/WrappedText.h"
#include "ui/queue/ButtonFlow.h"
#include "ui/queue/CardWords.h"
#include "ui/queue/TaskActions.h"
#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/ChargeBadge.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlainWords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

namespace proofsheet {
namespace {

constexpr int iconLeft = 16;
constexpr int textLeft = 46;
constexpr int top = 14;
constexpr int rawHeight = 140;
constexpr int bodyLines = 5;
constexpr int narrowBelow = 380;
constexpr int countdownHeight = 2;

QPushButton *makeButton(const QString &text, Look look, QWidget *parent)
{
    auto *button = new QPushButton(plainButtonText(text), parent);
    setLook(button, look);
    button->setFixedHeight(metrics::compactHeight);
    return button;
}

} // namespace

ErrorCard::ErrorCard(const Theme &theme, const Clock &clock, const ModelCatalog &catalog, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_catalog(catalog)
    , m_title(new ElidedLabel(theme, TextRole::Strong, &Tokens::text, this))
    , m_badge(new ChargeBadge(theme, this))
    , m_body(new WrappedText(theme, &Tokens::text2, bodyLines, this))
    , m_actions(new ButtonFlow(metrics::space8))
    , m_detailsButton(makeButton(tr("Details"), Look::Quiet, this))
    , m_details(new QWidget(this))
    , m_raw(new QPlainTextEdit(m_details))
{
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(m_detailsButton, &QPushButton::clicked, this, &ErrorCard::toggleDetails);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ErrorCard::build()
{
    m_head = new QHBoxLayout;
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_badge, 0, Qt::AlignLeft);
    m_actions->addWidget(m_detailsButton);

    m_raw->setReadOnly(true);
    m_raw->setFixedHeight(rawHeight);
    m_raw->setFont(m_theme->monoFont());
    m_raw->setAccessibleName(tr("Raw reply"));
    QPushButton *copy = makeButton(tr("Copy for support"), Look::Plain, m_details);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_raw->toPlainText()); });
    auto *detailsBox = new QVBoxLayout(m_details);
    detailsBox->setContentsMargins(0, 0, 0, 0);
    detailsBox->addWidget(m_raw);
    detailsBox->addWidget(copy, 0, Qt::AlignLeft);
    m_details->hide();

    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(textLeft, top, metrics::space16, top);
    box->setSpacing(metrics::space8);
    box->addLayout(m_head);
    box->addWidget(m_body);
    box->addLayout(m_actions);
    box->addWidget(m_details);
}

void ErrorCard::setItems(const QList<TaskItem> &items)
{
    m_items = items;
    fillActions();
    refreshWords();
    update();
}

void ErrorCard::fillActions()
{
    QList<TaskAction> wanted = actionsFor(m_items.first());
    const QString elsewhere =
        wanted.contains(TaskAction::RunElsewhere) ? TaskActions::runElsewhereText(m_items, m_catalog) : QString();
    if (elsewhere.isEmpty())
        wanted.removeOne(TaskAction::RunElsewhere);
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    while (m_actions->count() > 1) {
        const std::unique_ptr<QLayoutItem> gone(m_actions->takeAt(0));
        gone->widget()->hide(); // it may be the one whose press changed the state
        gone->widget()->deleteLater();
    }
    for (int i = 0; i < wanted.size(); ++i) {
        const TaskAction action = wanted[i];
        const bool away = action == TaskAction::MarkAsLost || action == TaskAction::Dismiss ||
                          (action == TaskAction::StopWaiting && i > 0);
        const Look look = i == 0 && hasPrimaryAction(m_items.first()) ? Look::Primary
                          : away                                      ? Look::Quiet
                                                                      : Look::Plain;
        const QString text = action == TaskAction::RunElsewhere ? elsewhere : TaskActions::text(action, m_items);
        QPushButton *button = makeButton(text, look, this);
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionChosen(m_items, action); });
        m_actions->insertWidget(i, button);
    }
}

void ErrorCard::refreshWords()
{
    const CardWords words = CardWords::of(m_items, m_catalog, m_clock);
    m_title->setText(words.title);
    m_badge->setCharge(words.charged, words.badge);
    if (words.body != m_body->text())
        m_body->setText(words.body);
    setAccessibleName(words.title);
    setAccessibleDescription(words.body);
}

void ErrorCard::tick()
{
    if (!std::holds_alternative<state::Resting>(m_items.first().state))
        return;
    refreshWords();
    update();
}

void ErrorCard::toggleDetails()
{
    const bool show = m_details->isHidden();
    if (show)
        Q_EMIT detailsWanted();
    m_details->setVisible(show);
    m_detailsButton->setText(show ? tr("Hide details") : tr("Details"));
}

void ErrorCard::setDetails(const QString &text)
{
    m_raw->setPlainText(text);
}

void ErrorCard::setCurrent(bool current)
{
    m_current = current;
    update();
}

void ErrorCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_theme.current();
    const QRectF box = QRectF(rect()).adjusted(3, 3, -3, -3);
    paintBox(painter, box, tokens.surface, tokens.border, metrics::radiusCard);
    if (m_current)
        paintFocusRing(painter, box, tokens.focus, metrics::radiusCard);
    paintCountdown(painter);
    const StateGlyph glyph = glyphOf(m_items.first().state);
    m_theme.icons().paint(painter, QRectF(iconLeft, top, metrics::iconLarge, metrics::iconLarge), glyph.icon,
                          tokens.*glyph.colour);
}

// How much of the pause that the provider asked for is over: a line between the words and the buttons.
void ErrorCard::paintCountdown(QPainter &painter) const
{
    const auto *resting = std::get_if<state::Resting>(&m_items.first().state);
    if (!resting || !resting->cause.retryAfter || resting->cause.retryAfter->count() <= 0)
        return;
    const double asked = double(resting->cause.retryAfter->count()) * 1000;
    const double left = std::clamp(double(resting->untilMs - m_clock.wallMs()) / asked, 0.0, 1.0);
    const QRectF line(m_body->x(), m_body->geometry().bottom() + 4, m_body->width(), countdownHeight);
    painter.fillRect(line, m_theme->border);
    painter.fillRect(QRectF(line.topLeft(), QSizeF(line.width() * (1 - left), line.height())), m_theme->text2);
}

// A title that shares a narrow card's width with what was charged has no room to say anything.
void ErrorCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_head->setDirection(width() < narrowBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ErrorCard::mousePressEvent(QMouseEvent *)
{
    Q_EMIT selected();
}

void ErrorCard::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    Q_EMIT selected();
}

} // namespace proofsheet
