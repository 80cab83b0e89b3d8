// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace proofsheet {

const QList<Tokens::Named> &Tokens::roles()
{
    static const QList<Named> all{
        {"canvas", &Tokens::canvas},
        {"surface", &Tokens::surface},
        {"raised", &Tokens::raised},
        {"overlay", &Tokens::overlay},
        {"field", &Tokens::field},
        {"trough", &Tokens::trough},
        {"segment", &Tokens::segment},
        {"scroll", &Tokens::scroll},
        {"hover", &Tokens::hover},
        {"pressed", &Tokens::pressed},
        {"placeholder", &Tokens::placeholder},
        {"seam", &Tokens::seam},
        {"border", &Tokens::border},
        {"outline", &Tokens::outline},
        {"text", &Tokens::text},
        {"text2", &Tokens::text2},
        {"text3", &Tokens::text3},
        {"textDisabled", &Tokens::textDisabled},
        {"accent", &Tokens::accent},
        {"accentHover", &Tokens::accentHover},
        {"accentPressed", &Tokens::accentPressed},
        {"onAccent", &Tokens::onAccent},
        {"accentTint", &Tokens::accentTint},
        {"focus", &Tokens::focus},
        {"selectionPlate", &Tokens::selectionPlate},
        {"selectionText", &Tokens::selectionText},
        {"danger", &Tokens::danger},
        {"dangerFill", &Tokens::dangerFill},
        {"dangerTint", &Tokens::dangerTint},
        {"warning", &Tokens::warning},
        {"warningTint", &Tokens::warningTint},
        {"success", &Tokens::success},
        {"successTint", &Tokens::successTint},
        {"rating", &Tokens::rating},
        {"onDanger", &Tokens::onDanger},
        {"checkerA", &Tokens::checkerA},
        {"checkerB", &Tokens::checkerB},
        {"scrim", &Tokens::scrim},
        {"label", &Tokens::label},
        {"labelRed", &Tokens::labelRed},
        {"labelYellow", &Tokens::labelYellow},
        {"labelGreen", &Tokens::labelGreen},
        {"labelBlue", &Tokens::labelBlue},
    };
    return all;
}

namespace {

QStringList words(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &word : value.toArray())
        list.append(word.toString());
    return list;
}

struct Scale
{
    int px;
    int line;
    QFont::Weight weight;
};

// tokens.json, type.scale
Scale scaleOf(TextRole role)
{
    switch (role) {
    case TextRole::Caption:
        return {11, 16, QFont::Normal};
    case TextRole::Body:
        return {12, 16, QFont::Normal};
    case TextRole::Medium:
        return {12, 16, QFont::Medium};
    case TextRole::Strong:
        return {12, 16, QFont::DemiBold};
    case TextRole::Reading:
        return {13, 20, QFont::Normal};
    case TextRole::Title:
        return {15, 20, QFont::DemiBold};
    case TextRole::Display:
        return {22, 28, QFont::DemiBold};
    }
    Q_UNREACHABLE();
}

} // namespace

std::expected<Tokens, QString> Tokens::fromJson(const QByteArray &json, bool dark)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject colours = root[u"color"].toObject()[dark ? u"dark" : u"light"].toObject();
    Tokens tokens;
    tokens.dark = dark;
    for (const Named &named : roles()) {
        const QString name = QString::fromLatin1(named.name);
        const QJsonObject entry = colours[name].toObject();
        QColor colour(entry[u"value"].toString());
        if (!colour.isValid())
            return std::unexpected(name);
        colour.setAlphaF(float(entry[u"alpha"].toDouble(1)));
        tokens.*named.role = colour;
    }
    const QJsonObject type = root[u"type"].toObject();
    tokens.families = words(type[u"family"]);
    tokens.displayFamilies = words(type[u"displayFamily"]);
    tokens.monoFamilies = words(type[u"mono"]);
    if (tokens.families.isEmpty())
        return std::unexpected(QStringLiteral("family"));
    return tokens;
}

QFont Tokens::font(TextRole role) const
{
    const Scale scale = scaleOf(role);
    QFont font;
    font.setFamilies(role == TextRole::Display ? QStringList(displayFamilies + families) : families);
    font.setPixelSize(scale.px);
    font.setWeight(scale.weight);
    return font;
}

QFont Tokens::monoFont() const
{
    QFont font = this->font(TextRole::Body);
    font.setFamilies(monoFamilies);
    return font;
}

int lineHeight(TextRole role)
{
    return scaleOf(role).line;
}

QPalette Tokens::palette() const
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> all[] = {
        {QPalette::Window, surface},
        {QPalette::WindowText, text},
        {QPalette::Base, field},
        {QPalette::AlternateBase, surface},
        {QPalette::Text, text},
        {QPalette::PlaceholderText, text3},
        {QPalette::Button, raised},
        {QPalette::ButtonText, text},
        {QPalette::BrightText, text},
        {QPalette::Highlight, selectionText},
        {QPalette::HighlightedText, text},
        {QPalette::Link, accent},
        {QPalette::LinkVisited, accent},
        {QPalette::ToolTipBase, overlay},
        {QPalette::ToolTipText, text},
        {QPalette::Mid, border},
        {QPalette::Midlight, border},
        {QPalette::Dark, seam},
        {QPalette::Shadow, seam},
        {QPalette::Light, hover},
    };
    for (const auto &[role, colour] : all)
        palette.setColor(role, colour);
    for (QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, textDisabled);
    return palette;
}

} // namespace proofsheet
