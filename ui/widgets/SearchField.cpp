// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SearchField.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainWords.h"

#include <QAction>
#include <QKeyEvent>

namespace proofsheet {

SearchField::SearchField(const Theme &theme, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setFixedHeight(metrics::fieldHeight);
    addAction(theme.icon(QStringLiteral("search"), &Tokens::text2), QLineEdit::LeadingPosition);
    QAction *clear = addAction(theme.icon(QStringLiteral("close")), QLineEdit::TrailingPosition);
    clear->setText(tr("Empty the search"));
    clear->setToolTip(plainToolTip(clear->text()));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear, [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace proofsheet
