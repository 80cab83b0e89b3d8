// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/TaskTile.h"

#include "ui/gallery/TileWords.h"
#include "ui/queue/TaskActions.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/TabularText.h"
#include "wording/ErrorWording.h"
#include "wording/StateWording.h"

#include <QPainter>

namespace proofsheet {
namespace {

// Heights from which a box has room for the second line, and for the button.
constexpr int roomForLine = 56;
constexpr int roomForButton = 96;

template <typename T>
bool is(const TaskItem &item)
{
    return std::holds_alternative<T>(item.state);
}

// What pressing the tile's button acts on: trying again sends the whole request anew, at the price of all its pictures.
QList<TaskItem> meant(const TaskItem &item, TaskAction action)
{
    return QList<TaskItem>(action == TaskAction::TryAgain ? std::max(1, item.sent.count) : 1, item);
}

StateGlyph glyphOfError(const Error &error, Charged charged)
{
    if (charged == Charged::Unknown)
        return {QStringLiteral("warning"), &Tokens::warning};
    switch (error.kind) {
    case ErrorKind::Moderation:
        return {QStringLiteral("blocked"), &Tokens::danger};
    case ErrorKind::Credits:
        return {QStringLiteral("cost"), &Tokens::warning};
    case ErrorKind::Authentication:
        return {QStringLiteral("key"), &Tokens::warning};
    case ErrorKind::Network:
        return {QStringLiteral("offline"), &Tokens::warning};
    case ErrorKind::ModelGone:
        return {QStringLiteral("warning"), &Tokens::warning};
    default:
        return {QStringLiteral("error"), &Tokens::danger};
    }
}

struct GlyphOf
{
    StateGlyph operator()(const state::Waiting &) const { return {QStringLiteral("clock"), &Tokens::text2}; }
    StateGlyph operator()(const state::Held &) const { return {QStringLiteral("pause"), &Tokens::text2}; }
    StateGlyph operator()(const state::Resting &) const { return {QStringLiteral("clock"), &Tokens::text2}; }
    StateGlyph operator()(const state::Running &) const { return {QStringLiteral("direct"), &Tokens::text2}; }
    StateGlyph operator()(const state::AtProvider &at) const
    {
        const bool slow = at.late || !at.polled;
        return {slow ? QStringLiteral("clock") : QStringLiteral("queued"), slow ? &Tokens::warning : &Tokens::text2};
    }
    StateGlyph operator()(const state::Arriving &) const { return {QStringLiteral("image"), &Tokens::text2}; }
    StateGlyph operator()(const state::Delivered &) const { return {QStringLiteral("check"), &Tokens::success}; }
    StateGlyph operator()(const state::Failed &failed) const { return glyphOfError(failed.error, failed.charged); }
    StateGlyph operator()(const state::MaybeCharged &) const { return {QStringLiteral("warning"), &Tokens::warning}; }
    StateGlyph operator()(const state::Unsaved &) const { return {QStringLiteral("folder"), &Tokens::warning}; }
};

} // namespace

StateGlyph glyphOf(const TaskState &state)
{
    return std::visit(GlyphOf(), state);
}

TaskTile::TaskTile(Theme &theme, const Clock &clock, const ModelCatalog &catalog)
    : m_theme(theme)
    , m_clock(clock)
    , m_catalog(catalog)
{}

std::optional<TaskAction> TaskTile::action(const TaskItem &item)
{
    const auto *at = std::get_if<state::AtProvider>(&item.state);
    if (!needsPerson(item.state) && !is<state::Held>(item) && !(at && !at->polled))
        return std::nullopt;
    const QList<TaskAction> actions = actionsFor(item);
    return actions.isEmpty() ? std::optional<TaskAction>() : actions.first();
}

bool TaskTile::hasSpinner(const TaskItem &item)
{
    const auto *at = std::get_if<state::AtProvider>(&item.state);
    return is<state::Running>(item) || is<state::Arriving>(item) || (at && at->polled);
}

bool TaskTile::hasClock(const TaskItem &item)
{
    return hasSpinner(item) || is<state::Resting>(item) || is<state::AtProvider>(item);
}

QRect TaskTile::buttonRect(const QRect &box, const TaskItem &item) const
{
    const auto what = action(item);
    if (!what || box.height() < roomForButton)
        return {};
    const int text =
        QFontMetrics(m_theme.font(TextRole::Medium)).horizontalAdvance(TaskActions::text(*what, meant(item, *what)));
    const int width = std::min(text + 18, box.width() - 8);
    return {box.left() + (box.width() - width) / 2, box.center().y() + 20, width, metrics::compactHeight};
}

void TaskTile::paint(const TileFrame &frame, const TaskItem &item) const
{
    frame.painter.fillRect(frame.box, frame.tokens.placeholder);
    const QRect button = buttonRect(frame.box, item);
    const int middle = frame.box.center().y();
    if (needsPerson(item.state))
        paintStopped(frame, item, button.isValid() ? middle - 13 : middle + 8);
    else
        paintGoing(frame, item, button.isValid() ? middle - 22 : middle - 10);
    if (button.isValid())
        frame.button(button, TaskActions::text(*action(item), meant(item, *action(item))));
    if (frame.look.current || frame.look.selected)
        frame.ring(frame.box);
    frame.caption(tilewords::modelName(m_catalog, item.sent.model), frame.tokens.text, tilewords::facts(item), 0);
}

void TaskTile::paintGoing(const TileFrame &frame, const TaskItem &item, int middle) const
{
    QPainter &painter = frame.painter;
    const QString clock = tilewords::clock(item, m_clock);
    QFont font = m_theme.font(TextRole::Title);
    font.setWeight(QFont::Medium);
    const qreal clockWidth = clock.isEmpty() ? 0 : tabularWidth(QFontMetricsF(font), clock);
    const qreal width = 16 + (clockWidth > 0 ? 9 + clockWidth : 0);
    const QRectF icon(frame.box.left() + (frame.box.width() - width) / 2, middle - 8, 16, 16);
    if (hasSpinner(item))
        m_theme.spinner().paint(painter, icon, frame.tokens);
    else
        m_theme.icons().paint(painter, icon, glyphOf(item.state).icon, frame.tokens.*glyphOf(item.state).colour);
    if (clockWidth > 0) {
        painter.setFont(font);
        painter.setPen(tilewords::isLate(item, m_catalog, m_clock) ? frame.tokens.warning : frame.tokens.text);
        paintTabular(painter, QRectF(icon.right() + 9, middle - 10, clockWidth + 1, 20),
                     Qt::AlignLeft | Qt::AlignVCenter, clock);
    }
    if (frame.box.height() >= roomForLine) {
        frame.line(TextRole::Caption, frame.tokens.text3, middle + 22,
                   wording::stateLine(item.state, m_catalog.find(item.sent.model).usual, m_clock.wallMs()));
    }
}

void TaskTile::paintStopped(const TileFrame &frame, const TaskItem &item, int middle) const
{
    const StateGlyph glyph = glyphOf(item.state);
    m_theme.icons().paint(frame.painter, QRectF(frame.box.left() + (frame.box.width() - 20) / 2.0, middle - 31, 20, 20),
                          glyph.icon, frame.tokens.*glyph.colour);
    frame.line(TextRole::Medium, frame.tokens.text, middle, title(item));
    if (frame.box.height() >= roomForButton)
        frame.line(TextRole::Caption, frame.tokens.text3, middle + 18, cause(item));
}

QString TaskTile::title(const TaskItem &item) const
{
    if (const auto *failed = std::get_if<state::Failed>(&item.state))
        return wording::failureTitle(failed->error, failed->charged);
    return wording::stateWord(item.state);
}

QString TaskTile::cause(const TaskItem &item) const
{
    const wording::ErrorScene scene{
        tilewords::modelName(m_catalog, item.sent.model), {}, item.estimate, CostBasis::About};
    return wording::failure(item.state, scene).body;
}

QString TaskTile::toolTip(const TaskItem &item) const
{
    if (!needsPerson(item.state))
        return wording::stateLine(item.state, m_catalog.find(item.sent.model).usual, m_clock.wallMs());
    const wording::ErrorScene scene{
        tilewords::modelName(m_catalog, item.sent.model), {}, item.estimate, CostBasis::About};
    return wording::failure(item.state, scene).whole();
}

} // namespace proofsheet
