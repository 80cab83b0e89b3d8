// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that waits for a person: what happened, whether it was charged, what can be done. NOTES.md, screen 8.
#pragma once

#include "core/Clock.h"
#include "generation/TaskItem.h"
#include "models/TaskAction.h"
#include "ui/theme/Theme.h"

#include <QFrame>

class QBoxLayout;
class QPainter;
class QPlainTextEdit;
class QPushButton;

namespace proofsheet {

class ButtonFlow;
class ChargeBadge;
class ElidedLabel;
class ModelCatalog;
class WrappedText;

class ErrorCard : public QFrame
{
    Q_OBJECT

public:
    ErrorCard(const Theme &theme, const Clock &clock, const ModelCatalog &catalog, QWidget *parent = nullptr);

    void setItems(const QList<TaskItem> &items); // all that it stands for, at least one
    const QList<TaskItem> &items() const { return m_items; }
    void tick(); // countdowns
    void setDetails(const QString &text);
    void setCurrent(bool current);

Q_SIGNALS:
    void actionChosen(const QList<proofsheet::TaskItem> &items, proofsheet::TaskAction action);
    void detailsWanted(); // answered by setDetails()
    void selected();      // pressed or focused

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void build();
    void fillActions();
    void toggleDetails();
    void refreshWords();
    void paintCountdown(QPainter &painter) const;

    const Theme &m_theme;
    const Clock &m_clock;
    const ModelCatalog &m_catalog;
    QList<TaskItem> m_items;
    QList<TaskAction> m_shown; // the actions that have buttons now
    bool m_current = false;
    QBoxLayout *m_head = nullptr;
    ElidedLabel *m_title;
    ChargeBadge *m_badge;
    WrappedText *m_body;
    ButtonFlow *m_actions;
    QPushButton *m_detailsButton;
    QWidget *m_details;
    QPlainTextEdit *m_raw;
};

} // namespace proofsheet
