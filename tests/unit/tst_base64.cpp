// SPDX-License-Identifier: GPL-3.0-or-later
// Base64 as providers write it, whole and in pieces cut at every place.
#include "cloud/Base64.h"
#include "support/Warnings.h"

#include <QRandomGenerator>
#include <QTest>

using namespace proofsheet;

class TestBase64 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void decodes_data();
    void decodes();
    void decodesPieces_data() { decodes_data(); }
    void decodesPieces();
    void agreesWithQt();
    void staysFailed();
};

void TestBase64::decodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isBase64");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("whole quads") << QByteArray("YWJjZGVm") << true << QByteArray("abcdef");
    QTest::newRow("one byte over") << QByteArray("YWJjZA==") << true << QByteArray("abcd");
    QTest::newRow("two bytes over") << QByteArray("YWJjZGU=") << true << QByteArray("abcde");
    QTest::newRow("no padding, one over") << QByteArray("YWJjZA") << true << QByteArray("abcd");
    QTest::newRow("no padding, two over") << QByteArray("YWJjZGU") << true << QByteArray("abcde");
    QTest::newRow("one sign of padding missing") << QByteArray("YWJjZA=") << true << QByteArray("abcd");
    QTest::newRow("usual alphabet") << QByteArray("+/+/") << true << QByteArray("\xfb\xff\xbf");
    QTest::newRow("url-safe alphabet") << QByteArray("-_-_") << true << QByteArray("\xfb\xff\xbf");
    QTest::newRow("lines") << QByteArray("YWJj\r\nZGVm\r\n") << true << QByteArray("abcdef");
    QTest::newRow("space inside a quad") << QByteArray(" YW Jj\tZ GVm ") << true << QByteArray("abcdef");
    QTest::newRow("space in the padding") << QByteArray("YWJjZA= =\n") << true << QByteArray("abcd");
    QTest::newRow("data url") << QByteArray("data:image/png;base64,YWJjZGVm") << true << QByteArray("abcdef");
    QTest::newRow("data url, capitals") << QByteArray("DATA:image/png;base64,YWJj") << true << QByteArray("abc");
    QTest::newRow("begins like a data url") << QByteArray("dataYWJj") << true
                                            << QByteArray("\x75\xab\x5a"
                                                          "abc");
    QTest::newRow("is only the start of a data url") << QByteArray("data") << true << QByteArray("\x75\xab\x5a");
    QTest::newRow("empty") << QByteArray("") << true << QByteArray("");

    QTest::newRow("one digit over") << QByteArray("YWJjZ") << false << QByteArray();
    QTest::newRow("wrong character") << QByteArray("YWJj!GVm") << false << QByteArray();
    QTest::newRow("wrong at the end") << QByteArray("YWJjZGV*") << false << QByteArray();
    QTest::newRow("high byte") << QByteArray("YWJj\xc3\xa9Vm") << false << QByteArray();
    QTest::newRow("zero byte") << QByteArray("YWJj\0GVm", 8) << false << QByteArray();
    QTest::newRow("digits after padding") << QByteArray("YWJjZA==YWJj") << false << QByteArray();
    QTest::newRow("padding alone") << QByteArray("====") << false << QByteArray();
    QTest::newRow("data url that ends early") << QByteArray("data:image/png") << false << QByteArray();
    QTest::newRow("data url of something else") << QByteArray("data:image/svg+xml,<svg/>") << false << QByteArray();
    QTest::newRow("words") << QByteArray("not a picture, sorry") << false << QByteArray();
}

void TestBase64::decodes()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isBase64);
    QFETCH(QByteArray, bytes);
    const std::optional<QByteArray> decoded = decodeBase64(text);
    QCOMPARE(decoded.has_value(), isBase64);
    if (isBase64)
        QCOMPARE(*decoded, bytes);
}

void TestBase64::decodesPieces()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isBase64);
    QFETCH(QByteArray, bytes);
    for (qsizetype size = 1; size <= text.size(); ++size) {
        Base64Decoder decoder;
        QByteArray out;
        bool fine = true;
        for (qsizetype at = 0; at < text.size(); at += size)
            fine = decoder.append(QByteArrayView(text).sliced(at, std::min(size, text.size() - at)), out) && fine;
        fine = decoder.finish(out) && fine;
        QCOMPARE(fine, isBase64);
        if (isBase64)
            QCOMPARE(out, bytes);
    }
}

void TestBase64::agreesWithQt()
{
    QRandomGenerator random(7);
    for (int size = 0; size < 300; ++size) {
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(random.bounded(256));
        QCOMPARE(decodeBase64(bytes.toBase64()), std::optional(bytes));
        QCOMPARE(decodeBase64(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)),
                 std::optional(bytes));
    }
}

void TestBase64::staysFailed()
{
    Base64Decoder decoder;
    QByteArray out;
    QVERIFY(!decoder.append("YW*j", out));
    QVERIFY(!decoder.append("YWJj", out));
    QVERIFY(!decoder.finish(out));
}

QTEST_GUILESS_MAIN(TestBase64)
#include "tst_base64.moc"
