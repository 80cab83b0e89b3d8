// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/champion/ThumbShelf.h"

#include "models/ThumbnailFeeder.h"
#include "ui/gallery/TilePainter.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/StarRating.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace proofsheet {

using namespace metrics;

namespace {

constexpr int ringRoom = 3; // px round the thumbs
constexpr int captionHeight = 40;
constexpr double rejectedOpacity = 0.38;
constexpr int notch = 120;

} // namespace

ThumbShelf::ThumbShelf(ThumbnailFeeder &feeder, const Theme &theme, Size size, const QString &accessibleName,
                       QWidget *parent)
    : QWidget(parent)
    , m_feeder(feeder)
    , m_theme(theme)
    , m_size(size)
    , m_name(accessibleName)
{
    setSizePolicy(QSizePolicy::Expanding, size == Size::Small ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    setAccessibleName(accessibleName);
    connect(&feeder, &ThumbnailFeeder::ready, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

ThumbShelf::~ThumbShelf()
{
    m_feeder.drop(this);
}

int ThumbShelf::lineHeight() const
{
    return side() + 2 * ringRoom + (m_size == Size::Large ? captionHeight + space8 : 0);
}

int ThumbShelf::columns() const
{
    const int all = std::max(1, int(m_thumbs.size()));
    return m_size == Size::Small ? all : std::clamp((width() - 2 * ringRoom + gap()) / (side() + gap()), 1, all);
}

QSize ThumbShelf::sizeHint() const
{
    const int count = int(m_thumbs.size());
    return {count * (side() + gap()) - gap() + 2 * ringRoom, lineHeight()};
}

void ThumbShelf::setThumbs(const QList<Thumb> &thumbs)
{
    if (thumbs == m_thumbs)
        return;
    const bool resized = thumbs.size() != m_thumbs.size();
    m_thumbs = thumbs;
    if (resized)
        updateGeometry();
    describe();
    scrollTo(m_scroll);
}

void ThumbShelf::setOutlined(const ItemId &id)
{
    m_outlined = id;
    update();
}

void ThumbShelf::setSelectable(bool selectable)
{
    m_selectable = selectable;
    setFocusPolicy(selectable ? Qt::StrongFocus : Qt::NoFocus);
}

void ThumbShelf::setCurrent(const ItemId &id)
{
    m_current = id;
    describe();
    reveal(id);
    update();
}

// What is in the row, best first, for those who cannot see it.
void ThumbShelf::describe()
{
    QStringList parts;
    for (const Thumb &thumb : std::as_const(m_thumbs)) {
        const QString words = thumb.number > 0 ? QStringLiteral("%1 %2").arg(thumb.number).arg(thumb.name) : thumb.name;
        if (thumb.id == m_current)
            setAccessibleName(QStringLiteral("%1: %2").arg(m_name, words));
        parts.append(words);
    }
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

QRect ThumbShelf::boxAt(qsizetype index) const
{
    const int column = int(index) % columns();
    const int line = int(index) / columns();
    const QPoint scrolled = m_size == Size::Small ? QPoint(m_scroll, 0) : QPoint(0, m_scroll);
    return QRect(QPoint(ringRoom + column * (side() + gap()), ringRoom + line * lineHeight()) - scrolled,
                 QSize(side(), side()));
}

qsizetype ThumbShelf::indexAt(QPoint position) const
{
    for (qsizetype i = 0; i < m_thumbs.size(); ++i) {
        QRect box = boxAt(i);
        if (m_size == Size::Large)
            box.setHeight(box.height() + captionHeight);
        if (box.contains(position))
            return i;
    }
    return -1;
}

void ThumbShelf::reveal(const ItemId &id)
{
    const auto at = std::find_if(m_thumbs.begin(), m_thumbs.end(), [&id](const Thumb &one) { return one.id == id; });
    if (at == m_thumbs.end())
        return;
    const bool small = m_size == Size::Small;
    const QRect box = boxAt(at - m_thumbs.begin()).adjusted(-ringRoom, -ringRoom, ringRoom, ringRoom);
    const int first = small ? box.left() : box.top();
    const int last = small ? box.right() : box.top() + lineHeight();
    const int room = small ? width() : height();
    if (first < 0)
        scrollTo(m_scroll + first);
    else if (last >= room)
        scrollTo(m_scroll + last + 1 - room);
}

int ThumbShelf::mostScroll() const
{
    const int lines = (int(m_thumbs.size()) + columns() - 1) / columns();
    return std::max(0, m_size == Size::Small ? sizeHint().width() - width() : lines * lineHeight() - height());
}

void ThumbShelf::scrollTo(int offset)
{
    m_scroll = std::clamp(offset, 0, mostScroll());
    wantThumbnails();
    update();
}

void ThumbShelf::wantThumbnails()
{
    if (!isVisible())
        return;
    QList<ItemId> seen;
    for (qsizetype i = 0; i < m_thumbs.size(); ++i) {
        if (boxAt(i).intersects(rect()))
            seen.append(m_thumbs.at(i).id);
    }
    m_feeder.want(this, seen, int(side() * devicePixelRatioF()));
}

void ThumbShelf::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (qsizetype i = 0; i < m_thumbs.size(); ++i) {
        const QRect box = boxAt(i);
        if (box.intersects(rect()))
            paintThumb(painter, box, m_thumbs.at(i));
    }
}

void ThumbShelf::paintThumb(QPainter &painter, const QRect &box, const Thumb &thumb) const
{
    const Tokens &tokens = m_theme.current();
    const QPixmap pixmap = m_feeder.pixmap(thumb.id, int(side() * devicePixelRatioF()));
    QRect where = box;
    if (m_size == Size::Large)
        where = pictureRect(box, thumb.size.isEmpty() ? pixmap.size() : thumb.size, devicePixelRatioF());
    painter.setOpacity(thumb.flag == Flag::Rejected ? rejectedOpacity : 1.0);
    if (pixmap.isNull()) {
        painter.fillRect(where, tokens.placeholder);
    } else {
        QRectF source(pixmap.rect());
        if (m_size == Size::Small) {
            const double shorter = std::min(source.width(), source.height());
            const QPointF middle = source.center();
            source = {middle.x() - shorter / 2, middle.y() - shorter / 2, shorter, shorter};
        }
        painter.drawPixmap(QRectF(where), pixmap, source);
    }
    painter.setOpacity(1.0);
    if (thumb.label != Label::None)
        painter.fillRect(QRect(where.left(), where.bottom() - 2, where.width(), 3), labelColour(tokens, thumb.label));
    if (thumb.number > 0)
        paintNumber(painter, where, thumb.number);
    if (m_size == Size::Large)
        paintCaption(painter, box, thumb);
    const bool current = thumb.id == m_current && hasFocus();
    if (current || thumb.id == m_outlined) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(current ? tokens.accent : tokens.outline, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(where).adjusted(-2, -2, 2, 2));
    }
}

void ThumbShelf::paintNumber(QPainter &painter, const QRect &box, int number) const
{
    painter.setFont(m_theme.font(TextRole::Strong));
    const QString text = QString::number(number);
    const int width = std::max(18, painter.fontMetrics().horizontalAdvance(text) + 8);
    const QRectF plate(box.left() + 4, box.top() + 4, width, 18);
    const bool best = number == 1;
    paintBox(painter, plate, best ? m_theme->accent : m_theme->label, {}, radiusSmall);
    painter.setPen(best ? m_theme->onAccent : QColor(Qt::white));
    painter.drawText(plate, Qt::AlignCenter, text);
}

void ThumbShelf::paintCaption(QPainter &painter, const QRect &box, const Thumb &thumb) const
{
    QRect line(box.left(), box.bottom() + 4, box.width(), 16);
    painter.setFont(m_theme.font(TextRole::Medium));
    painter.setPen(m_theme->text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(thumb.name, Qt::ElideRight, line.width() - 20));
    if (thumb.flag != Flag::None) {
        const bool picked = thumb.flag == Flag::Picked;
        m_theme.icons().paint(painter, QRectF(line.right() - 15, line.top(), iconSmall, iconSmall),
                              picked ? QStringLiteral("flag") : QStringLiteral("reject"),
                              picked ? m_theme->success : m_theme->text3);
    }
    StarRating::paint(painter, QPointF(line.left(), line.bottom() + 4), 12, thumb.rating, true, m_theme);
}

void ThumbShelf::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scrollTo(m_scroll);
}

void ThumbShelf::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const QPoint turned = event->angleDelta();
    const int by = std::abs(turned.y()) > std::abs(turned.x()) ? turned.y() : turned.x();
    scrollTo(m_scroll - by * (side() + gap()) / notch);
}

void ThumbShelf::mousePressEvent(QMouseEvent *event)
{
    const qsizetype index = indexAt(event->position().toPoint());
    if (!m_selectable || index < 0)
        return;
    setCurrent(m_thumbs.at(index).id);
    Q_EMIT chosen(m_current);
}

void ThumbShelf::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qsizetype index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        Q_EMIT opened(m_thumbs.at(index).id);
}

void ThumbShelf::keyPressEvent(QKeyEvent *event)
{
    qsizetype index = -1;
    for (qsizetype i = 0; i < m_thumbs.size(); ++i) {
        if (m_thumbs.at(i).id == m_current)
            index = i;
    }
    const qsizetype last = m_thumbs.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        index = std::max<qsizetype>(0, index - 1);
        break;
    case Qt::Key_Right:
        index = std::min(last, index + 1);
        break;
    case Qt::Key_Up:
        index = index - columns() >= 0 ? index - columns() : index;
        break;
    case Qt::Key_Down:
        index = std::min(last, index + columns());
        break;
    case Qt::Key_Home:
        index = 0;
        break;
    case Qt::Key_End:
        index = last;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (index < 0 || index > last)
        return;
    setCurrent(m_thumbs.at(index).id);
    Q_EMIT chosen(m_current);
}

void ThumbShelf::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ThumbShelf::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ThumbShelf::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    scrollTo(m_scroll);
}

void ThumbShelf::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feeder.drop(this);
}

bool ThumbShelf::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype index = indexAt(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : plainToolTip(m_thumbs.at(index).name), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace proofsheet
