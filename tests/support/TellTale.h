// SPDX-License-Identifier: GPL-3.0-or-later
// Every word that a person can read, hover or have read aloud in the program's windows: texts, tooltips, titles,
// actions, items of views, and what assistive technology is given. Header-only.
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTextEdit>
#include <QToolTip>
#include <QWidget>

namespace proofsheet::test {

class TellTale
{
public:
    // Of all windows that are shown.
    static QStringList words()
    {
        TellTale tale;
        // Reading makes tooltips come and go.
        QList<QPointer<QWidget>> windows;
        const auto all = QApplication::topLevelWidgets();
        for (QWidget *window : all)
            windows << window;
        for (const QPointer<QWidget> &window : std::as_const(windows)) {
            if (window && window->isVisible())
                tale.readWidget(*window);
        }
        tale.m_words.removeAll(QString());
        return tale.m_words;
    }
    // Of one widget and all within it, shown or not.
    static QStringList wordsWithin(QWidget &widget)
    {
        TellTale tale;
        tale.m_hiddenToo = true;
        tale.readWidget(widget);
        tale.m_words.removeAll(QString());
        return tale.m_words;
    }
    // Those in which one of the secrets stands.
    static QStringList telling(const QStringList &words, const QStringList &secrets)
    {
        QStringList found;
        for (const QString &word : words) {
            for (const QString &secret : secrets) {
                if (word.contains(secret, Qt::CaseInsensitive))
                    found << word;
            }
        }
        return found;
    }

private:
    void readWidget(QWidget &widget)
    {
        m_words << widget.windowTitle() << widget.toolTip() << widget.statusTip() << widget.whatsThis()
                << widget.accessibleName() << widget.accessibleDescription() << widget.windowFilePath();
        if (const auto *label = qobject_cast<QLabel *>(&widget))
            m_words << label->text();
        if (const auto *button = qobject_cast<QAbstractButton *>(&widget))
            m_words << button->text();
        if (const auto *field = qobject_cast<QLineEdit *>(&widget))
            m_words << field->text() << field->placeholderText();
        if (const auto *editor = qobject_cast<QTextEdit *>(&widget))
            m_words << editor->toPlainText();
        if (const auto *combo = qobject_cast<QComboBox *>(&widget)) {
            for (int i = 0; i < combo->count(); ++i)
                m_words << combo->itemText(i);
        }
        if (widget.metaObject()->indexOfProperty("text") >= 0)
            m_words << widget.property("text").toString();
        if (const auto *view = qobject_cast<QAbstractItemView *>(&widget))
            readModel(*view);
        const auto actions = widget.actions();
        for (const QAction *action : actions)
            m_words << action->text() << action->iconText() << action->toolTip() << action->statusTip()
                    << action->whatsThis();
        hover(widget);
        if (QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&widget))
            readSpoken(*spoken, 0);
        const auto children = widget.children();
        for (QObject *child : children) {
            auto *inner = qobject_cast<QWidget *>(child);
            if (inner && (m_hiddenToo || inner->isVisible()) && !inner->isWindow())
                readWidget(*inner);
        }
    }

    void readModel(const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        if (!model)
            return;
        for (int column = 0; column < model->columnCount(); ++column)
            m_words << model->headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::StatusTipRole, Qt::WhatsThisRole,
                                       Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                    m_words << model->index(row, column).data(role).toString();
            }
        }
    }

    // What a widget says by itself where the pointer rests.
    void hover(QWidget &widget)
    {
        QToolTip::hideText();
        const QPoint middle = widget.rect().center();
        QHelpEvent event(QEvent::ToolTip, middle, widget.mapToGlobal(middle));
        QCoreApplication::sendEvent(&widget, &event);
        m_words << QToolTip::text();
        QToolTip::hideText();
    }

    void readSpoken(QAccessibleInterface &spoken, int depth)
    {
        if (!m_hiddenToo && spoken.state().invisible)
            return;
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            m_words << spoken.text(kind);
        // Children that are widgets are read as such; rows and cells are not.
        for (int i = 0; depth < 3 && i < spoken.childCount(); ++i) {
            QAccessibleInterface *child = spoken.child(i);
            if (child && !qobject_cast<QWidget *>(child->object()))
                readSpoken(*child, depth + 1);
        }
    }

    QStringList m_words;
    bool m_hiddenToo = false;
};

} // namespace proofsheet::test
