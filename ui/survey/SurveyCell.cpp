// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey/SurveyCell.h"

#include "ui/gallery/TilePainter.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/TabularText.h"
#include "wording/MoneyWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>
#include <QPainter>

namespace proofsheet {

namespace {

struct SurveyText
{
    Q_DECLARE_TR_FUNCTIONS(SurveyCell)
};

constexpr int padding = 7; // px beside the caption's words
constexpr int starSide = 12;
constexpr int markGap = 6;
constexpr int factGap = 8;
constexpr int labelBar = 3;
constexpr int badgeHeight = 26;
constexpr int buttonSide = 28;
constexpr int buttonInset = 8;
constexpr int leastName = 40; // px of the name that facts and stars leave it

int widthOf(const Theme &theme, TextRole role, const QString &text)
{
    return QFontMetrics(theme.font(role)).horizontalAdvance(text);
}

} // namespace

QRect SurveyCell::whole(bool captions) const
{
    return place.adjusted(0, 0, 0, captions ? captionHeight : 0);
}

QRect SurveyCell::outButton() const
{
    if (place.width() < 2 * buttonSide || place.height() < buttonSide + buttonInset)
        return {};
    return {place.right() + 1 - buttonInset - buttonSide, place.top() + buttonInset, buttonSide, buttonSide};
}

void SurveyCell::paint(QPainter &painter, const Theme &theme, const Look &look, const PictureLevels &levels,
                       const QPixmap &thumbnail) const
{
    // Words on a backdrop of a person's choice could not be read: they get the panel's ground.
    if (look.captions && (current || look.backdrop != defaultBackdrop(theme.current())))
        painter.fillRect(QRect(place.left(), place.bottom() + 1, place.width(), captionHeight), theme->surface);
    paintPixels(painter, theme, levels, thumbnail);
    if (picture.label != Label::None)
        painter.fillRect(QRect(place.left(), place.bottom() + 1, place.width(), labelBar),
                         labelColour(theme.current(), picture.label));
    if (picture.flag == Flag::Rejected)
        paintBadge(painter, theme);
    if (look.captions)
        paintCaption(painter, theme, look);
    if (!current)
        return;
    paintOutButton(painter, theme);
    painter.setPen(QPen(theme->accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(whole(look.captions)).adjusted(-1, -1, 1, 1));
}

void SurveyCell::paintPixels(QPainter &painter, const Theme &theme, const PictureLevels &levels,
                             const QPixmap &thumbnail) const
{
    painter.save();
    painter.setOpacity(opacity);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const double wide = place.width() * painter.device()->devicePixelRatioF();
    const QImage &image = levels.forWidth(wide);
    if (!image.isNull() && (image.width() >= wide || image.width() >= thumbnail.width()))
        painter.drawImage(place, image);
    else if (!thumbnail.isNull())
        painter.drawPixmap(place, thumbnail);
    else
        painter.fillRect(place, theme->placeholder);
    painter.restore();
    if (!thumbnail.isNull() || !image.isNull() || !unavailable)
        return;
    theme.icons().paint(painter, QRectF(place.center().x() - 9, place.center().y() - 22, 20, 20),
                        QStringLiteral("image"), theme->text3);
    painter.setFont(theme.font(TextRole::Medium));
    painter.setPen(theme->text);
    const QString text = picture.missing ? SurveyText::tr("File moved") : SurveyText::tr("No preview");
    painter.drawText(place.adjusted(4, 24, -4, 0), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width() - 8));
}

bool SurveyCell::hasShortStars(int width) const
{
    const int flag = picture.flag == Flag::None ? 0 : starSide + markGap;
    return picture.rating > 0 && StarRating::widthOf(starSide, picture.rating) + flag + leastName + 2 * padding > width;
}

int SurveyCell::marksWidth(const Theme &theme, int width) const
{
    const int flag = picture.flag == Flag::None ? 0 : starSide + markGap;
    if (picture.rating == 0)
        return flag;
    if (hasShortStars(width))
        return flag + widthOf(theme, TextRole::Caption, QString::number(picture.rating)) + 2 + starSide;
    return flag + StarRating::widthOf(starSide, picture.rating);
}

QString SurveyCell::facts(const Theme &theme, int width) const
{
    const QString cost = picture.sample ? wording::noCost() : wording::cost(picture.cost, picture.costBasis);
    const QString time = wording::tookShort(picture.tookMs);
    const int room =
        width - 2 * padding - widthOf(theme, TextRole::Medium, name) - factGap - marksWidth(theme, width) - markGap;
    const QString both = time.isEmpty() ? cost : QString(cost + QStringLiteral(" · ") + time);
    for (const QString &text : {both, cost}) {
        if (tabularWidth(QFontMetricsF(theme.font(TextRole::Body)), text) <= room)
            return text;
    }
    return {};
}

void SurveyCell::paintCaption(QPainter &painter, const Theme &theme, const Look &) const
{
    const QRect line(place.left() + padding, place.bottom() + 1, place.width() - 2 * padding, captionHeight);
    const int marks = paintMarks(painter, theme, line);
    const bool rejected = picture.flag == Flag::Rejected;
    const int room = line.width() - marks - (marks > 0 ? markGap : 0);
    painter.setFont(theme.font(TextRole::Medium));
    painter.setPen(rejected ? theme->text3 : theme->text);
    const QString shown = painter.fontMetrics().elidedText(name, Qt::ElideRight, room);
    const int wide = painter.fontMetrics().horizontalAdvance(shown);
    painter.drawText(QRect(line.left(), line.top(), wide + 1, line.height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(theme->text3);
    paintTabular(painter, QRectF(line.left() + wide + factGap, line.top(), room - wide - factGap, line.height()),
                 Qt::AlignLeft | Qt::AlignVCenter, facts(theme, place.width()));
}

int SurveyCell::paintMarks(QPainter &painter, const Theme &theme, const QRect &line) const
{
    const double top = line.top() + (line.height() - starSide) / 2.0;
    int right = line.right() + 1;
    if (hasShortStars(place.width())) {
        theme.icons().paint(painter, QRectF(right - starSide, top, starSide, starSide), QStringLiteral("star-filled"),
                            theme->rating);
        right -= starSide + 2;
        painter.setFont(theme.font(TextRole::Caption));
        painter.setPen(theme->text2);
        const QString number = QString::number(picture.rating);
        const int wide = painter.fontMetrics().horizontalAdvance(number);
        painter.drawText(QRect(right - wide, line.top(), wide + 1, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         number);
        right -= wide;
    } else if (picture.rating > 0) {
        right -= StarRating::widthOf(starSide, picture.rating);
        StarRating::paint(painter, QPointF(right, top), starSide, picture.rating, false, theme);
    }
    if (picture.flag != Flag::None) {
        const bool picked = picture.flag == Flag::Picked;
        right -= starSide + (picture.rating > 0 ? markGap : 0);
        theme.icons().paint(painter, QRectF(right, top, starSide, starSide),
                            picked ? QStringLiteral("flag") : QStringLiteral("reject"),
                            picked ? theme->success : theme->text3);
    }
    return line.right() + 1 - right;
}

void SurveyCell::paintBadge(QPainter &painter, const Theme &theme) const
{
    const QString text = SurveyText::tr("Rejected");
    const int words = widthOf(theme, TextRole::Medium, text);
    const bool full = place.width() >= words + 60;
    const QRectF box(place.left() + buttonInset, place.top() + buttonInset, full ? words + 38 : badgeHeight,
                     badgeHeight);
    paintBox(painter, box, theme->label, {}, metrics::radiusControl);
    theme.icons().paint(painter, QRectF(box.left() + (full ? 9 : 5), box.center().y() - 8, 16, 16),
                        QStringLiteral("reject"), Qt::white);
    if (!full)
        return;
    painter.setFont(theme.font(TextRole::Medium));
    painter.setPen(Qt::white);
    painter.drawText(box.adjusted(30, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void SurveyCell::paintOutButton(QPainter &painter, const Theme &theme) const
{
    const QRectF box = outButton();
    if (box.isEmpty())
        return;
    paintBox(painter, box, pointed ? theme->hover : theme->overlay, theme->border, buttonSide / 2.0);
    theme.icons().paint(painter, box.adjusted(6, 6, -6, -6), QStringLiteral("close"), theme->text);
}

} // namespace proofsheet
