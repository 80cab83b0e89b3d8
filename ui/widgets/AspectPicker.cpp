// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/AspectPicker.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

#include <cmath>

namespace proofsheet {

using namespace metrics;

namespace {

constexpr Shape shapes[] = {Shape::Square, Shape::Landscape, Shape::Portrait, Shape::Wide, Shape::Tall};
constexpr int pickerHeight = 52; // the trough with its 2 px inset

class AspectButton final : public QAbstractButton
{
public:
    AspectButton(const Theme &theme, std::optional<Shape> shape, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_shape(shape)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setProperty("focusRadius", radiusSmall);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    QSize sizeHint() const override { return {44, pickerHeight - 4}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool on = isChecked();
        if (on)
            paintBox(painter, rect(), m_theme->segment, m_theme->dark ? QColor() : m_theme->border, radiusSmall);
        const QColor colour = !isEnabled()         ? m_theme->textDisabled
                              : on || underMouse() ? m_theme->text
                                                   : m_theme->text2;
        const QPointF centre(width() / 2.0, 18);
        if (m_shape)
            paintShape(painter, centre, colour);
        else
            m_theme.icons().paint(painter, QRectF(centre.x() - 10, centre.y() - 10, 20, 20), QStringLiteral("settings"),
                                  colour);
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(colour);
        painter.drawText(QRect(0, height() - 18, width(), 16), Qt::AlignCenter, text());
    }

private:
    // Every shape has about the same area, so that none looks like more.
    void paintShape(QPainter &painter, const QPointF &centre, const QColor &colour) const
    {
        const double ratio = aspectRatio(*m_shape);
        const double width = std::round(15 * std::sqrt(ratio));
        const double height = std::round(15 / std::sqrt(ratio));
        painter.setPen(QPen(colour, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(
            QRectF(std::round(centre.x() - width / 2) + 0.5, std::round(centre.y() - height / 2) + 0.5, width, height),
            1, 1);
    }

    const Theme &m_theme;
    std::optional<Shape> m_shape;
};

} // namespace

AspectPicker::AspectPicker(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Shape"));
    setFixedHeight(pickerHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    const auto add = [&](std::optional<Shape> shape, const QString &text) {
        auto *button = new AspectButton(m_theme, shape, this);
        button->setText(text);
        button->setAccessibleName(text);
        m_group->addButton(button, int(m_buttons.size()));
        m_buttons.append(button);
        row->addWidget(button);
    };
    for (Shape shape : shapes)
        add(shape, toText(shape));
    add({}, tr("Custom"));
    m_buttons.first()->setChecked(true);
    // Arrow keys check a button without a click.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT chosen(shape());
    });
}

std::optional<Shape> AspectPicker::shape() const
{
    const int id = m_group->checkedId();
    return id >= 0 && id < int(std::size(shapes)) ? std::optional(shapes[id]) : std::nullopt;
}

void AspectPicker::setShape(std::optional<Shape> shape)
{
    const QSignalBlocker quiet(m_group);
    m_buttons[shape ? int(*shape) : int(std::size(shapes))]->setChecked(true);
}

void AspectPicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), m_theme->trough, {}, radiusControl);
}

} // namespace proofsheet
