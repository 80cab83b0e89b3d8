// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/champion/SoFar.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

namespace proofsheet {

using namespace metrics;

SoFar::SoFar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_list(new StepList(theme, this))
    , m_words(new TextLabel(theme, TextRole::Body, &Tokens::text3, {}, this))
    , m_note(new TextLabel(theme, TextRole::Caption, &Tokens::text3, {}, this))
{
    m_note->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(theme, TextRole::Strong, &Tokens::text, tr("So far"), this));
    head->addStretch();
    head->addWidget(m_words);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space8);
    layout->addWidget(new Hairline(theme, this));
    layout->addLayout(head);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    connect(m_list, &StepList::chosen, this, &SoFar::stepChosen);
    setTrouble({});
}

void SoFar::setSteps(const QList<StepList::Line> &lines, int done, const QString &words)
{
    m_list->setLines(lines, done);
    m_words->setText(words);
}

void SoFar::setTrouble(const QString &sentence)
{
    m_note->setColour(sentence.isEmpty() ? &Tokens::text3 : &Tokens::warning);
    m_note->setText(sentence.isEmpty()
                        ? tr("Kept with the pictures. Leave at any time and take it up again from the run\u2019s menu.")
                        : sentence);
}

} // namespace proofsheet
