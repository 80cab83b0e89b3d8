// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/LineUpNameDialog.h"

#include "core/LineUpPreset.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace proofsheet {

using namespace metrics;

namespace {

constexpr int fieldWidth = 360; // px

} // namespace

LineUpNameDialog::LineUpNameDialog(const Theme &theme, const QString &title, const QString &summary,
                                   const QString &name, const QStringList &taken, Taken means, QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_means(means)
    , m_name(new QLineEdit(name, this))
    , m_note(new TextLabel(theme, TextRole::Body, &Tokens::text2, {}, this))
    , m_save(new PrimaryButton(theme, tr("Save"), {}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, space16, 20, space16);
    column->setSpacing(space8);
    column->setSizeConstraint(QLayout::SetFixedSize); // follows the note as it comes and goes
    auto *label = new TextLabel(theme, TextRole::Strong, &Tokens::text, tr("Name"), this);
    label->setBuddy(m_name);
    column->addWidget(label);
    m_name->setFixedHeight(fieldHeight);
    m_name->setFixedWidth(fieldWidth);
    m_name->setMaxLength(LineUpPreset::longestName);
    m_name->setPlaceholderText(tr("Cheap draft"));
    m_name->setAccessibleName(tr("Name of the line-up"));
    m_name->selectAll();
    column->addWidget(m_name);
    auto *holds = new TextLabel(theme, TextRole::Body, &Tokens::text3, summary, this);
    holds->wrapAt(fieldWidth);
    column->addWidget(holds);
    column->addWidget(m_note);
    column->addSpacing(space8);
    auto *row = new QHBoxLayout;
    row->setSpacing(space8);
    row->addStretch();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setFixedHeight(primaryHeight);
    cancel->setAutoDefault(false);
    row->addWidget(cancel);
    row->addWidget(m_save);
    m_save->setDefault(true);
    column->addLayout(row);

    connect(m_name, &QLineEdit::textChanged, this, &LineUpNameDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &LineUpNameDialog::finish);
    refresh();
}

QString LineUpNameDialog::name() const
{
    return LineUpPreset::cleanName(m_name->text());
}

void LineUpNameDialog::refresh()
{
    const bool isTaken = m_taken.contains(name(), Qt::CaseInsensitive);
    const bool replaces = isTaken && m_means == Taken::Replaces;
    m_save->setText(replaces ? tr("Replace") : tr("Save"));
    m_save->setEnabled(!name().isEmpty() && (!isTaken || replaces));
    m_note->setText(!isTaken   ? QString()
                    : replaces ? tr("There is a line-up of this name. Saving replaces it.")
                               : tr("There is a line-up of this name."));
    m_note->setVisible(isTaken);
    m_note->wrapAt(fieldWidth);
}

void LineUpNameDialog::finish()
{
    const QString chosen = name();
    accept();
    Q_EMIT named(chosen);
}

} // namespace proofsheet
