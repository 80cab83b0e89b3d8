// SPDX-License-Identifier: GPL-3.0-or-later
// The look of every standard control, painted from the theme's tokens over Fusion. No style sheets anywhere. NOTES,
// section 2.
#pragma once

#include "ui/theme/Theme.h"

#include <QProxyStyle>

class QApplication;

namespace proofsheet {

class ProofStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit ProofStyle(Theme &theme);

    // Style, palette and font of the application, now and at every change of the theme. The application owns the style.
    static void install(QApplication &application, Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

private:
    Theme &m_theme;
};

} // namespace proofsheet
