// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyHintRow.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

namespace {

constexpr int keyHeight = 18;
constexpr int keyPadding = 6;
constexpr int keyGap = 3;
constexpr int wordGap = 6;

} // namespace

KeyHintRow::KeyHintRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void KeyHintRow::setHints(const QList<KeyHintSpec> &hints)
{
    if (hints == m_hints)
        return;
    m_hints = hints;
    QStringList spoken;
    for (const KeyHintSpec &hint : hints)
        spoken
            << QStringList{hint.before, hint.keys.join(QLatin1Char(' ')), hint.word}.join(QLatin1Char(' ')).trimmed();
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int KeyHintRow::widthOf(const KeyHintSpec &hint) const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Caption));
    int width = hint.before.isEmpty() ? 0 : metrics.horizontalAdvance(hint.before) + wordGap;
    for (const QString &key : hint.keys)
        width += qMax(keyHeight, metrics.horizontalAdvance(key) + 2 * keyPadding) + keyGap;
    return width - keyGap + wordGap + metrics.horizontalAdvance(hint.word);
}

QSize KeyHintRow::sizeHint() const
{
    int width = 0;
    for (const KeyHintSpec &hint : m_hints)
        width += widthOf(hint) + metrics::space12;
    return {width, keyHeight};
}

void KeyHintRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont font = m_theme.font(TextRole::Caption);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    int x = 0;
    const int top = (height() - keyHeight) / 2;
    const auto word = [&](const QString &text) {
        painter.setPen(m_theme->text2);
        const int width = metrics.horizontalAdvance(text);
        painter.drawText(QRect(x, 0, width + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += width;
    };
    for (const KeyHintSpec &hint : std::as_const(m_hints)) {
        if (x + widthOf(hint) > width())
            return;
        if (!hint.before.isEmpty()) {
            word(hint.before);
            x += wordGap;
        }
        for (const QString &key : hint.keys) {
            const QRect box(x, top, qMax(keyHeight, metrics.horizontalAdvance(key) + 2 * keyPadding), keyHeight);
            paintBox(painter, box, {}, m_theme->outline, metrics::radiusSmall);
            painter.setPen(m_theme->text);
            painter.drawText(box, Qt::AlignCenter, key);
            x = box.right() + 1 + keyGap;
        }
        x += wordGap - keyGap;
        word(hint.word);
        x += metrics::space12;
    }
}

} // namespace proofsheet
