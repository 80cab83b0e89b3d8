// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Backdrop.h"

#include "core/Words.h"

#include <QPainter>

namespace proofsheet {
namespace {

constexpr int checkerSide = 8; // px

constexpr std::pair<Backdrop, QLatin1String> words[] = {
    {Backdrop::Black, QLatin1String("black")}, {Backdrop::Dark, QLatin1String("dark")},
    {Backdrop::Mid, QLatin1String("mid")},     {Backdrop::Light, QLatin1String("light")},
    {Backdrop::White, QLatin1String("white")}, {Backdrop::Checker, QLatin1String("checker")},
};

} // namespace

Backdrop defaultBackdrop(const Tokens &tokens)
{
    return tokens.dark ? Backdrop::Dark : Backdrop::Light;
}

QColor backdropColour(Backdrop backdrop)
{
    switch (backdrop) {
    case Backdrop::Black:
        return QColor(0x00, 0x00, 0x00);
    case Backdrop::Dark:
        return QColor(0x2A, 0x2A, 0x2A);
    case Backdrop::Mid:
        return QColor(0x77, 0x77, 0x77);
    case Backdrop::Light:
        return QColor(0xE2, 0xE2, 0xE2);
    case Backdrop::White:
        return QColor(0xFF, 0xFF, 0xFF);
    case Backdrop::Checker:
        break;
    }
    return {};
}

QString toText(Backdrop backdrop)
{
    return wordOf(words, backdrop);
}

Backdrop backdropFromText(const QString &text, Backdrop otherwise)
{
    return valueOf(words, text).value_or(otherwise);
}

void paintChecker(QPainter &painter, const QRectF &where, const Tokens &tokens)
{
    QImage tile(2 * checkerSide, 2 * checkerSide, QImage::Format_RGB32);
    tile.fill(tokens.checkerA);
    QPainter squares(&tile);
    squares.fillRect(0, 0, checkerSide, checkerSide, tokens.checkerB);
    squares.fillRect(checkerSide, checkerSide, checkerSide, checkerSide, tokens.checkerB);
    squares.end();
    QBrush brush(tile);
    brush.setTransform(QTransform::fromTranslate(where.left(), where.top()));
    painter.fillRect(where, brush);
}

} // namespace proofsheet
