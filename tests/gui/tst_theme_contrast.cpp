// SPDX-License-Identifier: GPL-3.0-or-later
// The sums of the design's tokens page over the theme that ships: every pair of colours that carries meaning reaches
// its contrast, every grey is neutral, and the measures in the code are the measures in tokens.json.
#include "support/Warnings.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Tokens.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace proofsheet;

namespace {

QByteArray shippedJson()
{
    QFile file(QStringLiteral(":/tokens.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// WCAG 2, relative luminance.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

struct Pairs
{
    const char *foreground;
    const char *backgrounds; // separated by spaces
    double least;
};

// tokens.md: words and glyphs 4.5, focus and the boundaries of controls 3. The label colours: NOTES-2, head.
constexpr Pairs all[] = {
    {"text",
     "canvas surface raised overlay field hover pressed placeholder selectionPlate selectionText accentTint trough "
     "segment "
     "warningTint dangerTint successTint",
     4.5},
    {"text2", "canvas surface raised overlay field hover pressed placeholder selectionPlate accentTint trough", 4.5},
    {"text3", "canvas surface overlay field placeholder accentTint", 4.5},
    {"accent", "canvas surface raised overlay field accentTint", 4.5},
    {"onAccent", "accent accentHover accentPressed", 4.5},
    {"danger", "canvas surface raised overlay field placeholder dangerTint", 4.5},
    {"onDanger", "dangerFill", 4.5},
    {"warning", "canvas surface raised overlay field placeholder warningTint", 4.5},
    {"success", "canvas surface raised overlay field successTint", 4.5},
    {"focus", "canvas surface raised overlay field selectionPlate placeholder", 3},
    {"accent", "selectionPlate hover placeholder", 3},
    {"warning", "accentTint hover", 3},
    {"danger", "hover", 3},
    {"outline", "canvas surface raised overlay field", 3},
    {"rating", "canvas surface raised field selectionPlate", 3},
    {"labelRed", "canvas surface selectionPlate", 3},
    {"labelYellow", "canvas surface selectionPlate", 3},
    {"labelGreen", "canvas surface selectionPlate", 3},
    {"labelBlue", "canvas surface selectionPlate", 3},
};

QColor named(const Tokens &tokens, const QString &name)
{
    for (const Tokens::Named &one : Tokens::roles()) {
        if (name == QLatin1String(one.name))
            return tokens.*one.role;
    }
    return {};
}

} // namespace

class TestThemeContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void pairs_data()
    {
        QTest::addColumn<QColor>("foreground");
        QTest::addColumn<QColor>("background");
        QTest::addColumn<double>("least");
        for (bool dark : {true, false}) {
            const auto tokens = Tokens::fromJson(shippedJson(), dark);
            QVERIFY(tokens.has_value());
            for (const Pairs &row : all) {
                const QStringList backgrounds = QString::fromLatin1(row.backgrounds).split(QLatin1Char(' '));
                for (const QString &background : backgrounds) {
                    QTest::addRow("%s: %s on %s", dark ? "dark" : "light", row.foreground, qPrintable(background))
                        << named(*tokens, QString::fromLatin1(row.foreground)) << named(*tokens, background)
                        << row.least;
                }
            }
        }
    }

    void pairs()
    {
        QFETCH(const QColor, foreground);
        QFETCH(const QColor, background);
        QFETCH(const double, least);
        QVERIFY(foreground.isValid() && background.isValid());
        QVERIFY2(contrast(foreground, background) >= least,
                 qPrintable(QString::number(contrast(foreground, background))));
    }

    void greysAreNeutral()
    {
        // A tinted surround would change how a picture looks.
        for (bool dark : {true, false}) {
            const auto tokens = Tokens::fromJson(shippedJson(), dark);
            QVERIFY(tokens.has_value());
            for (const char *name :
                 {"canvas", "surface", "raised", "overlay", "field", "trough", "segment", "hover", "pressed",
                  "placeholder", "seam", "border", "outline", "text", "text2", "text3", "selectionPlate"}) {
                const QColor colour = named(*tokens, QString::fromLatin1(name));
                QVERIFY2(colour.red() == colour.green() && colour.green() == colour.blue(), name);
            }
        }
    }

    void whiteOnALabelOverWhite()
    {
        const auto tokens = Tokens::fromJson(shippedJson(), true);
        QVERIFY(tokens.has_value());
        const double cover = tokens->label.alphaF();
        const auto mixed = [cover](double part) { return part * cover + (1 - cover); };
        const QColor worst = QColor::fromRgbF(float(mixed(tokens->label.redF())), float(mixed(tokens->label.greenF())),
                                              float(mixed(tokens->label.blueF())));
        QVERIFY(contrast(Qt::white, worst) >= 11.0);
    }

    void measuresAreTheDesigns()
    {
        const QJsonObject root = QJsonDocument::fromJson(shippedJson()).object();
        const auto number = [&root](const char *group, const char *name) {
            return root[QLatin1String(group)].toObject()[QLatin1String(name)].toInt(-1);
        };
        using namespace metrics;
        QCOMPARE(controlHeight, number("control", "height"));
        QCOMPARE(primaryHeight, number("control", "heightPrimary"));
        QCOMPARE(compactHeight, number("control", "heightCompact"));
        QCOMPARE(chipHeight, number("control", "chip"));
        QCOMPARE(checkBox, number("control", "checkBox"));
        QCOMPARE(switchWidth, number("control", "switchW"));
        QCOMPARE(switchHeight, number("control", "switchH"));
        QCOMPARE(hitMin, number("control", "hitMin"));
        QCOMPARE(radiusControl, number("radius", "control"));
        QCOMPARE(radiusCard, number("radius", "card"));
        QCOMPARE(focusRing, number("focusRing", "width"));
        QCOMPARE(focusGap, number("focusRing", "gap"));
        QCOMPARE(topBar, number("panel", "topBar"));
        QCOMPARE(statusBar, number("panel", "statusBar"));
        QCOMPARE(dockPadding, number("panel", "dockPadding"));
        QCOMPARE(formLabel, number("panel", "formLabel"));
        QCOMPARE(spinnerFps, number("motion", "spinnerFps"));
        QCOMPARE(spinnerPeriodMs, number("motion", "spinnerPeriod"));
        const QJsonObject scale = root[u"type"].toObject()[u"scale"].toObject();
        const std::pair<const char *, TextRole> roles[] = {
            {"caption", TextRole::Caption}, {"body", TextRole::Body},   {"strong", TextRole::Strong},
            {"reading", TextRole::Reading}, {"title", TextRole::Title}, {"display", TextRole::Display}};
        const auto tokens = Tokens::fromJson(shippedJson(), true);
        QVERIFY(tokens.has_value());
        for (const auto &[name, role] : roles) {
            const QJsonObject one = scale[QLatin1String(name)].toObject();
            QCOMPARE(tokens->font(role).pixelSize(), one[u"px"].toInt());
            QCOMPARE(int(tokens->font(role).weight()), one[u"weight"].toInt());
            QCOMPARE(lineHeight(role), one[u"line"].toInt());
        }
    }

    void aMissingTokenIsNamed()
    {
        QByteArray json = shippedJson();
        json.replace("\"accentTint\"", "\"somethingElse\"");
        const auto tokens = Tokens::fromJson(json, true);
        QVERIFY(!tokens.has_value());
        QCOMPARE(tokens.error(), QStringLiteral("accentTint"));
        QVERIFY(!Tokens::fromJson("not json", false).has_value());
    }
};

QTEST_GUILESS_MAIN(TestThemeContrast)
#include "tst_theme_contrast.moc"
