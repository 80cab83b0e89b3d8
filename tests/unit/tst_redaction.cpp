// SPDX-License-Identifier: GPL-3.0-or-later
// What may be logged or shown: no key, nothing that authorises, no url's query.
#include "core/Redaction.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

const QByteArray key = "canary-5f1c-key";

} // namespace

class RedactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void redacts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        const auto row = [](const char *name, const QString &text, const QString &safe) {
            QTest::newRow(name) << text << safe;
        };
        row("nothing to hide", u"two herons, 3:2"_s, u"two herons, 3:2"_s);
        row("the key", u"the key canary-5f1c-key, twice canary-5f1c-key"_s, u"the key [key], twice [key]"_s);
        row("in JSON", uR"({"a":"canary-5f1c-key"})"_s, uR"({"a":"[key]"})"_s);
        row("the longer of two", u"canary-5f1c-key-2"_s, u"[key]"_s);
        row("percent-encoded", u"a=slash%2fed%2bkey"_s, u"a=[key]"_s);
        row("too short to be one", u"x marks the spot"_s, u"x marks the spot"_s);
        row("bearer", u"Authorization: Bearer abcdef"_s, u"Authorization: Bearer [key]"_s);
        row("small letters", u"authorization: bearer abcdef"_s, u"authorization: bearer [key]"_s);
        row("header as JSON", uR"("Authorization": "Basic dXNlcjpwYXNzd29yZA==")"_s,
            uR"("Authorization": "Basic [key]")"_s);
        row("a sentence about the header", u"Authorization: header missing"_s, u"Authorization: header missing"_s);
        row("looks like one", u"bad key sk-proj-abcdef123456 given"_s, u"bad key [key] given"_s);
        row("query", u"GET https://cdn.example/a.png?X-Amz-Signature=f00&b=1 failed"_s,
            u"GET https://cdn.example/a.png?[…] failed"_s);
        row("query in JSON", uR"({"url":"https:\/\/cdn.example\/a.png?sig=f00","b":1})"_s,
            uR"({"url":"https:\/\/cdn.example\/a.png?[…]","b":1})"_s);
        row("user-info", u"to http://me:secret@10.0.0.2:80/v1"_s, u"to http://10.0.0.2:80/v1"_s);
        row("an at in a path", u"https://a.example/users/@me"_s, u"https://a.example/users/@me"_s);
        row("a question", u"Is it https? Yes: https://a.example/"_s, u"Is it https? Yes: https://a.example/"_s);
    }

    void redacts()
    {
        QFETCH(QString, text);
        QFETCH(QString, safe);
        const QList<QByteArray> keys{key, key + "-2", "slash/ed+key", "x"};
        QCOMPARE(redacted(text, keys), safe);
        QCOMPARE(redacted(text.toUtf8(), keys), safe.toUtf8());
        QCOMPARE(redacted(safe, keys), safe); // as often as one likes
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
