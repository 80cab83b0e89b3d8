// SPDX-License-Identifier: GPL-3.0-or-later
// Scene, colours and chance are chosen from the words; then drawn, finished and marked.
#include "demo/SamplePainter.h"

#include "demo/Canvas.h"
#include "demo/Finish.h"
#include "demo/SampleMark.h"
#include "demo/Scene.h"

#include <QBuffer>
#include <QImageWriter>

namespace proofsheet {

namespace {

void finish(QImage &image, const Hand &hand, QPointF sun, const Palette &palette, quint64 seed)
{
    const int side = qMin(image.width(), image.height());
    if (hand.smear > 0)
        smear(image, qMax(1, hand.smear * side / 1000));
    brushOver(image, hand.strokes, seed);
    bloom(image, hand.bloom);
    if (hand.streak)
        streak(image, sun, palette.light);
    grade(image, hand, quint32(seed));
    if (hand.letterbox)
        letterbox(image);
}

} // namespace

QImage paintSample(const SamplePicture &picture)
{
    const QString prompt = picture.prompt.simplified().toLower();
    Random bySubject(stableHash(prompt));
    const Scene scene = chooseScene(prompt, bySubject);
    const QString own = prompt + QLatin1Char('\n') + picture.model;
    Random chance(stableHash(own, quint64(picture.number) + 1));
    const Palette palette = choosePalette(prompt, chance);
    const Hand hand = handOf(picture);

    QImage image(picture.size, picture.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.fill(picture.transparent ? QColor(Qt::transparent) : palette.low);
    QPainter painter(&image);
    Canvas canvas(painter, picture.size, hand, palette, chance);
    canvas.withBackdrop = !picture.transparent;
    scene(canvas);
    painter.end();
    const QPointF sun(canvas.sun.x() / canvas.W, canvas.sun.y() / canvas.H);
    finish(image, hand, sun, palette, chance.next());
    markAsSample(image);
    return image;
}

QByteArray encodeSample(const QImage &image, const QString &format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format.toLatin1());
    if (format == QLatin1String("png"))
        writer.setQuality(60); // zlib level 3: twice as fast as the default for a few percent of size
    else
        writer.setQuality(92);
    if (!writer.write(image))
        return {};
    return buffer.data();
}

} // namespace proofsheet
