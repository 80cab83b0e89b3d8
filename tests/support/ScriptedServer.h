// SPDX-License-Identifier: GPL-3.0-or-later
// A loopback HTTP/1.1 server made of plain sockets, for flow tests: it says what it is told to, and can also hang, cut,
// drip and close early. It lives on a thread of its own, so a test may block. It never honours "Connection: close" of a
// request: kept alive unless told to close.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace proofsheet::test {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct HttpRequest
{
    QByteArray method;
    QByteArray path; // as sent, with the query
    Headers headers;
    QByteArray body;
    int connection = 0; // from 1, in the order of arrival

    QByteArray header(const QByteArray &name) const; // case-insensitive; empty where absent
    QJsonObject json() const;                        // the body; empty where it is no JSON object
};

struct Reply
{
    enum class Way {
        Whole,
        Chunked,         // Transfer-Encoding: chunked
        Drip,            // a few bytes at a time
        Hang,            // nothing at all; the connection stays open
        HangInBody,      // the head and half of the body; the connection stays open
        Close,           // the request is read; nothing is answered
        CloseAtOnce,     // RST as soon as the connection is there (TLS: after its handshake); nothing is read, nothing
                         // counts
        Reset,           // the request is read; RST
        CutInStatusLine, // "HTTP/1.", then closed
        CutInHeaders,    // the status line and half a header, then closed
        CutInBody,       // the head and half of the body, then closed
        ResetInBody,     // the head and half of the body, then RST
    };

    int status = 200;
    QByteArray body;
    Headers headers = {}; // Content-Length and, where none is given, Content-Type: application/json are added
    Way way = Way::Whole;
    bool closeAfter = false;    // closed after a whole reply, and the reply says so
    bool withoutLength = false; // no Content-Length: the end of the body is the end of the connection
    int delayMs = 0;            // before the first byte
    qint64 filler = 0;          // bytes more, of no meaning, made as they are sent: a large body that nobody holds
    std::optional<qint64> saysLength = {}; // what Content-Length says, where it lies

    Reply withHeader(const QByteArray &name, const QByteArray &value) const;
    Reply after(int milliseconds) const;

    static Reply json(int status, const QByteArray &body, const Headers &headers = {});
    static Reply json(const QJsonObject &body, int status = 200);
    static Reply picture(const QByteArray &bytes, const QByteArray &contentType = "image/png");
    static Reply redirect(int status, const QByteArray &location);
    static Reply of(Way way); // 200 with a body of "{}", delivered in this way
};

class ScriptedServer
{
public:
    enum class Security {
        Plain,
        Tls,        // a certificate for localhost and 127.0.0.1 by tests/data/tls/authority.pem
        SelfSigned, // one that nobody trusts
        Expired,    // one by tests/data/tls/authority2.pem, of long ago
        WrongName   // one by the same, for another host
    };
    explicit ScriptedServer(Security security = Security::Plain); // listens on a free port of 127.0.0.1
    ~ScriptedServer();

    // What a request gets, first match: a file served under its path; the path's queue; the common queue; the handler;
    // the standing reply of reply(); 404. May be called at any time, from the test's thread.
    void serve(const QByteArray &path, const QByteArray &bytes, const QByteArray &contentType = "image/png"); // to GET
    void enqueue(const Reply &reply);
    void enqueue(const QByteArray &pathEnd,
                 const Reply &reply); // only for a path that ends so, for example "/images/generations"
    // Runs on the server's thread: what it captures of the test must be const or guarded. Nothing: the next match is
    // taken.
    void setHandler(std::function<std::optional<Reply>(const HttpRequest &)> handler);
    void reply(int status, const QByteArray &jsonBody, const Headers &headers = {});

    // What has arrived so far; a request counts as soon as its head has been read.
    QList<HttpRequest> requests() const;
    QList<HttpRequest> requestsTo(const QByteArray &pathEnd) const;
    int count(const QByteArray &method, const QByteArray &pathEnd = {}) const; // an empty end: any path
    int posts(const QByteArray &pathEnd = {}) const { return count("POST", pathEnd); }
    int connections() const;
    void forgetRequests();

    void closeConnections(); // every open one, as a server does that stops
    void stop();             // closes all and listens no more; the port is refused afterwards

    quint16 port() const;
    QUrl baseUrl() const;                   // "http://127.0.0.1:PORT/api/v1"; https where there is TLS
    QUrl url(const QByteArray &path) const; // "http://127.0.0.1:PORT" + path

private:
    class Listener;
    struct Script;
    std::unique_ptr<Script> m_script;
    QThread m_thread;
    Listener *m_listener = nullptr; // lives on m_thread
    Security m_security;
    quint16 m_port = 0;
};

inline const QByteArray submitPath = "/images/generations";
inline const QByteArray pollPath = "/getAsyncResponse";
inline const QByteArray modelsPath = "/models";

// A real picture, different for each number: a PNG that any decoder opens.
QByteArray samplePng(int number, int side = 16);
// {"created":1,"data":[...]} as the providers answer.
QByteArray b64Reply(const QList<QByteArray> &pictures);
QByteArray urlReply(const QList<QUrl> &urls);

} // namespace proofsheet::test
