// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/FocusRing.h"

#include "ui/theme/Metrics.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>

namespace proofsheet {

FocusRing::FocusRing(QApplication &application, QObject *parent)
    : QObject(parent)
{
    connect(&application, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

int FocusRing::radiusAround(const QWidget *widget)
{
    const QVariant own = widget ? widget->property("focusRadius") : QVariant();
    return own.isValid() ? own.toInt() : metrics::radiusControl;
}

void FocusRing::follow(QWidget *focused)
{
    const bool ringed = focused && focused->window()->testAttribute(Qt::WA_KeyboardFocusChange) &&
                        (qobject_cast<QAbstractButton *>(focused) || qobject_cast<QComboBox *>(focused));
    if (!ringed) {
        delete m_frame;
        return;
    }
    // A new one each time: its parent is the window or the scroll area that it must move with.
    delete m_frame;
    m_frame = new QFocusFrame(focused->window());
    m_frame->setWidget(focused);
}

} // namespace proofsheet
