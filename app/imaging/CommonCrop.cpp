// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/CommonCrop.h"

#include <QColorSpace>
#include <algorithm>
#include <cmath>

namespace proofsheet {

namespace {

constexpr double mostAspect = 3.0;

QImage part(const QImage &image, const QRect &where)
{
    if (image.isNull() || where == image.rect())
        return image;
    if (image.depth() % 8 != 0 || image.colorCount() > 0)
        return image.copy(where);
    auto *whole = new QImage(image);
    const uchar *corner = whole->constScanLine(where.top()) + qsizetype(where.left()) * (whole->depth() / 8);
    QImage cut(
        corner, where.width(), where.height(), whole->bytesPerLine(), whole->format(),
        [](void *kept) { delete static_cast<QImage *>(kept); }, whole);
    cut.setColorSpace(image.colorSpace());
    return cut;
}

} // namespace

double commonAspect(QSize a, QSize b)
{
    if (a.isEmpty() || b.isEmpty())
        return 1.0;
    const double aspects = (double(a.width()) / a.height()) * (double(b.width()) / b.height());
    return std::clamp(std::sqrt(aspects), 1 / mostAspect, mostAspect);
}

QRect cutTo(QSize picture, double aspect)
{
    if (picture.isEmpty() || aspect <= 0)
        return {};
    QSize size = picture;
    if (picture.width() > picture.height() * aspect)
        size.setWidth(std::clamp(int(std::lround(picture.height() * aspect)), 1, picture.width()));
    else
        size.setHeight(std::clamp(int(std::lround(picture.width() / aspect)), 1, picture.height()));
    return {QPoint((picture.width() - size.width()) / 2, (picture.height() - size.height()) / 2), size};
}

QList<QImage> cutTo(const QList<QImage> &levels, double aspect)
{
    QList<QImage> cut;
    for (const QImage &level : levels)
        cut << part(level, cutTo(level.size(), aspect));
    return cut;
}

} // namespace proofsheet
