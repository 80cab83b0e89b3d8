// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/SafeName.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace proofsheet {
namespace {

constexpr qsizetype mostSlugCharacters = 60;
constexpr qsizetype mostNameBytes = 200; // of the 255 that file systems take
constexpr qsizetype mostExtensionBytes = 16;

// The longest start of text that ends at a grapheme and has at most so many UTF-16 units and bytes of UTF-8.
QString cut(const QString &text, qsizetype mostUnits, qsizetype mostBytes)
{
    if (text.size() <= mostUnits && text.toUtf8().size() <= mostBytes)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    qsizetype bytes = 0;
    while (true) {
        const qsizetype next = finder.toNextBoundary();
        if (next < 0 || next > mostUnits)
            break;
        bytes += QStringView(text).mid(end, next - end).toUtf8().size();
        if (bytes > mostBytes)
            break;
        end = next;
    }
    return text.left(end);
}

bool isReserved(const QString &name)
{
    // The device names of Windows, with any extension and with the superscript digits that it takes for digits.
    static const QRegularExpression device(
        QStringLiteral("^(CON|PRN|AUX|NUL|(COM|LPT)[0-9\u00b9\u00b2\u00b3])\\s*(\\..*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return device.match(name).hasMatch();
}

bool belongsInSlug(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'-' || c == U'_';
}

// Controls, bidirectional marks and other invisible formatting, private use, surrogates without a partner.
bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool isForbidden(char32_t c)
{
    return c < 0x80 && QStringView(u"<>:\"/\\|?*").contains(QChar(char16_t(c)));
}

QString trimmedOf(QString text, QStringView leading, QStringView trailing)
{
    while (!text.isEmpty() && leading.contains(text.front()))
        text.remove(0, 1);
    while (!text.isEmpty() && trailing.contains(text.back()))
        text.chop(1);
    return text;
}

} // namespace

QString slug(const QString &text)
{
    QString kept;
    for (const char32_t c : text.left(4 * mostSlugCharacters).normalized(QString::NormalizationForm_C).toUcs4()) {
        if (belongsInSlug(c))
            kept += QChar::fromUcs4(c);
        else if (QChar::isSpace(c) || !isInvisible(c))
            kept += u'-';
    }
    static const QRegularExpression dashes(QStringLiteral("-{2,}"));
    kept.replace(dashes, QStringLiteral("-"));
    kept = trimmedOf(kept, u"-_", u"-_");
    kept = trimmedOf(cut(kept, mostSlugCharacters, mostNameBytes), u"-_", u"-_").toLower();
    // A mark with no letter before it would fall upon the character in front of the slug.
    while (!kept.isEmpty() && kept.front().isMark())
        kept.remove(0, 1);
    return kept.isEmpty() ? QStringLiteral("picture") : kept;
}

QString pictureName(const QDateTime &local, const QString &prompt, const ItemId &id, const QString &extension)
{
    const QString head = local.toString(QStringLiteral("yyyyMMdd-HHmmss")) + u'_';
    const QString tail = u'_' + id.text().left(8) + u'.' + extension;
    const qsizetype room = mostNameBytes - head.toUtf8().size() - tail.toUtf8().size();
    return head + trimmedOf(cut(slug(prompt), mostSlugCharacters, room), {}, u"-_") + tail;
}

QString safeName(const QString &name)
{
    QString kept;
    for (const char32_t c : name.normalized(QString::NormalizationForm_C).toUcs4()) {
        if (isInvisible(c))
            continue;
        if (isForbidden(c))
            kept += u'-';
        else
            kept += QChar::fromUcs4(c);
    }
    kept = trimmedOf(kept, u".- ", u". ");
    const qsizetype dot = kept.lastIndexOf(u'.');
    QString extension = dot > 0 ? kept.mid(dot) : QString();
    if (extension.toUtf8().size() > mostExtensionBytes)
        extension.clear();
    QString stem = kept.chopped(extension.size());
    stem = trimmedOf(cut(stem, stem.size(), mostNameBytes - extension.toUtf8().size() - 1), {}, u". ");
    if (stem.isEmpty())
        stem = QStringLiteral("picture");
    kept = stem + extension;
    return isReserved(kept) ? QString(u'_' + kept) : kept;
}

} // namespace proofsheet
