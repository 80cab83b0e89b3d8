// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/PairControls.h"

#include "ui/compare/PairView.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/TextLabel.h"
#include "wording/PairWording.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSlider>

namespace proofsheet {

namespace {

constexpr std::pair<const char *, PairAlign> aligns[] = {
    {"fit", PairAlign::Fit}, {"fill", PairAlign::Fill}, {"pixels", PairAlign::Pixels}};

PairAlign alignOf(const QString &key)
{
    for (const auto &[word, align] : aligns) {
        if (key == QLatin1String(word))
            return align;
    }
    return PairAlign::Fit;
}

} // namespace

PairControls::PairControls(PairView &view, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_pane(view.pane())
    , m_theme(theme)
    , m_align(new SegmentedControl(theme, tr("Align"), this))
    , m_line(new SegmentedControl(theme, tr("Divider"), this))
    , m_blink(new Switch(theme, tr("Blink by itself, twice a second"), this))
    , m_mix(slider(0, 100, 50, tr("Opacity of B")))
    , m_factor(slider(1, 16, 4, tr("Amplified, times")))
    , m_threshold(slider(0, 64, 0, tr("Threshold, levels of 255")))
    , m_factorValue(new TextLabel(theme, TextRole::Body, &Tokens::text, {}, this))
    , m_thresholdValue(new TextLabel(theme, TextRole::Body, &Tokens::text, {}, this))
    , m_words(new TextLabel(theme, TextRole::Caption, &Tokens::text3, {}, this))
{
    m_align->setSegments({{QStringLiteral("fit"), tr("Fit"), {}, tr("Both whole, each as large as there is room")},
                          {QStringLiteral("fill"), tr("Fill"), {}, tr("B fills the shape of A and is cropped")},
                          {QStringLiteral("pixels"), tr("Pixels"), {}, tr("Pixel over pixel, middle on middle")}});
    m_line->setSegments({{QStringLiteral("vertical"), tr("Vertical"), {}, tr("A left, B right")},
                         {QStringLiteral("horizontal"), tr("Horizontal"), {}, tr("A above, B below")}});
    m_words->setWordWrap(true);
    m_factorValue->setFixedWidth(32);
    m_thresholdValue->setFixedWidth(32);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(metrics::space8);
    m_alignRow = row(tr("Align"), m_align);
    m_lineRow = row(tr("Divider"), m_line);
    m_blinkRow = row(tr("By itself"), m_blink);
    m_mixRow = row(tr("Opacity"), m_mix);
    m_factorRow = row(tr("Amplified"), m_factor);
    m_factorRow->layout()->addWidget(m_factorValue);
    m_thresholdRow = row(tr("Threshold"), m_threshold);
    m_thresholdRow->layout()->addWidget(m_thresholdValue);
    for (QWidget *one : {m_alignRow, m_lineRow, m_blinkRow, m_mixRow, m_factorRow, m_thresholdRow})
        box->addWidget(one);
    box->addWidget(m_words);
    connectParts();
    setMode(CompareMode::SideBySide);
}

void PairControls::connectParts()
{
    connect(m_align, &SegmentedControl::chosen, this, [this](const QString &key) {
        m_pane.setAlign(alignOf(key));
        refreshWords();
    });
    connect(m_line, &SegmentedControl::chosen, this, [this](const QString &key) {
        m_view.setDividerLine(key == QLatin1String("horizontal") ? Qt::Horizontal : Qt::Vertical);
    });
    m_blink->setCheckable(true);
    connect(m_blink, &Switch::toggled, this, [this](bool on) { m_pane.setBlinking(on); });
    connect(m_mix, &QSlider::valueChanged, this, [this](int percent) { m_pane.setMix(percent / 100.0); });
    const auto difference = [this] {
        m_factorValue->setText(tr("%1×").arg(m_factor->value()));
        m_thresholdValue->setText(QString::number(m_threshold->value()));
        m_pane.setDifference({m_factor->value(), m_threshold->value()});
        refreshWords();
    };
    connect(m_factor, &QSlider::valueChanged, this, difference);
    connect(m_threshold, &QSlider::valueChanged, this, difference);
    connect(&m_pane, &PairPane::differenceChanged, this, &PairControls::refreshWords);
    difference();
}

QWidget *PairControls::row(const QString &label, QWidget *control)
{
    auto *line = new QWidget(this);
    auto *box = new QHBoxLayout(line);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(metrics::space12);
    auto *words = new TextLabel(m_theme, TextRole::Body, &Tokens::text2, label, line);
    words->setFixedWidth(metrics::formLabel);
    box->addWidget(words);
    if (qobject_cast<Switch *>(control)) {
        box->addWidget(control);
        box->addStretch();
    } else {
        box->addWidget(control, 1);
    }
    return line;
}

QSlider *PairControls::slider(int least, int most, int value, const QString &name)
{
    auto *made = new QSlider(Qt::Horizontal, this);
    made->setRange(least, most);
    made->setValue(value);
    made->setAccessibleName(name);
    made->setToolTip(plainToolTip(name));
    return made;
}

void PairControls::setMode(CompareMode mode)
{
    setVisible(isPair(mode));
    m_lineRow->setVisible(mode == CompareMode::Slider);
    m_blinkRow->setVisible(mode == CompareMode::Blink);
    m_mixRow->setVisible(mode == CompareMode::Opacity);
    // Differences are always of one shape.
    m_alignRow->setVisible(isPair(mode) && mode != CompareMode::Difference);
    m_factorRow->setVisible(mode == CompareMode::Difference);
    m_thresholdRow->setVisible(mode == CompareMode::Difference);
    if (mode != CompareMode::Blink)
        m_blink->setChecked(false);
    refreshWords();
}

void PairControls::toggleBlink()
{
    m_blink->setChecked(!m_blink->isChecked());
}

void PairControls::turnDivider()
{
    const bool stands = m_line->current() != QLatin1String("horizontal");
    m_line->setCurrent(stands ? QStringLiteral("horizontal") : QStringLiteral("vertical"));
    m_view.setDividerLine(stands ? Qt::Horizontal : Qt::Vertical);
}

void PairControls::refreshWords()
{
    QString words;
    if (m_pane.mode() == CompareMode::Difference) {
        const DifferenceMap &map = m_pane.difference();
        if (!map.map.isNull())
            words = wording::differenceShare(map.share, m_threshold->value()) +
                    (map.isScaled ? QLatin1Char(' ') + wording::comparedAt(map.comparedAt, map.isCropped) : QString());
    } else {
        const PairFrame frame = m_pane.frame();
        words = wording::cropped(QStringLiteral("B"), frame.cutAcross, frame.cutDown);
    }
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

QByteArray PairControls::save() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("align"), m_align->current()},
                                     {QStringLiteral("divider"), m_line->current()},
                                     {QStringLiteral("opacity"), m_mix->value()},
                                     {QStringLiteral("factor"), m_factor->value()},
                                     {QStringLiteral("threshold"), m_threshold->value()}})
        .toJson(QJsonDocument::Compact);
}

void PairControls::restore(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const auto number = [&object](const char *key, QSlider *slider) {
        slider->setValue(object.value(QLatin1String(key)).toInt(slider->value()));
    };
    if (const QString align = object.value(QStringLiteral("align")).toString(); !align.isEmpty())
        m_align->setCurrent(align);
    if (object.value(QStringLiteral("divider")).toString() == QLatin1String("horizontal"))
        turnDivider();
    m_pane.setAlign(alignOf(m_align->current()));
    number("opacity", m_mix);
    number("factor", m_factor);
    number("threshold", m_threshold);
}

} // namespace proofsheet
