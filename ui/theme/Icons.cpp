// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"

#include "ui/theme/Theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace proofsheet {

namespace {

QColor colourFor(const Tokens &tokens, Tokens::Role role, QIcon::Mode mode, QIcon::State state)
{
    if (mode == QIcon::Disabled)
        return tokens.textDisabled;
    if (role)
        return tokens.*role;
    return mode == QIcon::Normal && state == QIcon::Off ? tokens.text2 : tokens.text;
}

// Asks the theme for its colour at every painting, so that a change of theme needs no new icons.
class ThemedEngine final : public QIconEngine
{
public:
    ThemedEngine(const Theme &theme, QString name, Tokens::Role role)
        : m_theme(theme)
        , m_name(std::move(name))
        , m_role(role)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        m_theme.icons().paint(*painter, rect, m_name, colourFor(m_theme.current(), m_role, mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    // size: device px
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const int side = int(std::min(size.width(), size.height()) / scale);
        return m_theme.icons().pixmap(m_name, side, colourFor(m_theme.current(), m_role, mode, state), scale);
    }
    QIconEngine *clone() const override { return new ThemedEngine(m_theme, m_name, m_role); }
    QString key() const override { return QStringLiteral("proofsheet-icon"); }
    bool isNull() override { return false; }

private:
    const Theme &m_theme;
    QString m_name;
    Tokens::Role m_role;
};

} // namespace

QPixmap Icons::pixmap(const QString &name, int size, const QColor &colour, qreal dpr) const
{
    const int device = qRound(size * dpr);
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(name).arg(device).arg(colour.rgba(), 8, 16).arg(dpr);
    if (const auto hit = m_cache.constFind(key); hit != m_cache.constEnd())
        return *hit;
    if (!m_sources.contains(name)) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        m_sources.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    QByteArray svg = m_sources.value(name);
    if (svg.isEmpty() || device <= 0)
        return {};
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(device, device);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(0, 0, device, device));
    painter.end();
    pixmap.setDevicePixelRatio(dpr);
    m_cache.insert(key, pixmap);
    return pixmap;
}

void Icons::paint(QPainter &painter, const QRectF &where, const QString &name, const QColor &colour) const
{
    const qreal dpr = painter.device()->devicePixelRatioF();
    const int side = qRound(std::min(where.width(), where.height()));
    const QPixmap drawn = pixmap(name, side, colour, dpr);
    if (drawn.isNull())
        return;
    // On whole device px: an icon between two is blurred.
    const QPointF centre = where.center() - QPointF(side / 2.0, side / 2.0);
    painter.drawPixmap(QPointF(qRound(centre.x() * dpr) / dpr, qRound(centre.y() * dpr) / dpr), drawn);
}

QIcon Icons::icon(const QString &name, Tokens::Role role) const
{
    return QIcon(new ThemedEngine(m_theme, name, role));
}

} // namespace proofsheet
