// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/runeventjson.h"

#include "engine/types/events/enumnames.h"
#include "engine/types/events/jsonwriter.h"
#include "engine/types/events/plausible.h"
#include "engine/types/events/runeventfields.h"
#include "engine/types/plan/figures.h"

#include <simdjson.h>

#include <algorithm>
#include <limits>

namespace engine {

namespace {

using fields::fromName;
using fields::isPlausible;
using fields::Key;
using fields::Record;
using fields::toName;
using fields::Type;
namespace dom = simdjson::dom;

template <typename T>
concept Enum = std::is_enum_v<T>;

/// Reuses its memory for all events of a thread.
dom::parser &threadParser()
{
    static thread_local dom::parser parser;
    return parser;
}

// ---- writing

template <Record T>
void writeFields(JsonWriter &out, const T &record);

void write(JsonWriter &out, const QString &value) { out.text(value); }
void write(JsonWriter &out, bool value) { out.boolean(value); }
void write(JsonWriter &out, int value) { out.integer(value); }
void write(JsonWriter &out, qint64 value) { out.integer(value); }
void write(JsonWriter &out, quint32 value) { out.integer(value); }
void write(JsonWriter &out, double value) { out.number(value); }
void write(JsonWriter &out, Money value) { out.integer(value.microUsd); }
void write(JsonWriter &out, std::chrono::milliseconds value) { out.integer(value.count()); }
template <typename Tag>
void write(JsonWriter &out, Id<Tag> value) { out.integer(value.value); }
template <Enum T>
void write(JsonWriter &out, T value) { out.text(toName(value)); }

/// A fingerprint of 64 bits is written as text, since many JSON parsers would round it as a number.
void write(JsonWriter &out, quint64 value)
{
    out.text(QString::number(value, 16).rightJustified(16, u'0'));
}

/// Written as an object when it is on one line and can be recovered byte for byte; else as a text.
void write(JsonWriter &out, const RunConfig &config)
{
    const QByteArray &json = config.json;
    const bool oneLine = std::none_of(json.begin(), json.end(), [](char c) { return uchar(c) < 0x20; });
    dom::object object;
    if (oneLine && json.startsWith('{') && json.endsWith('}')
        && !threadParser().parse(json.constData(), size_t(json.size())).get(object)) {
        out.raw(json);
    } else {
        out.text(QString::fromUtf8(json));
    }
}

template <Record T>
void write(JsonWriter &out, const T &record)
{
    out.beginObject();
    writeFields(out, record);
    out.endObject();
}

template <typename T>
void write(JsonWriter &out, const std::optional<T> &value)
{
    write(out, *value);
}

template <typename T>
void write(JsonWriter &out, const QList<T> &list)
{
    out.beginArray();
    for (const T &member : list)
        write(out, member);
    out.endArray();
}

template <Record T>
void writeFields(JsonWriter &out, const T &record)
{
    [[maybe_unused]] static const T fallback{}; // unused by bodies without members
    fields::eachField(Type<T>(), [&](Key key, auto member) {
        using Value = std::remove_cvref_t<decltype(record.*member)>;
        if constexpr (Record<Value>) {
            if (key.isEmpty())
                return writeFields(out, record.*member);
        }
        if (!Enum<Value> && record.*member == fallback.*member)
            return;
        out.key(key);
        write(out, record.*member);
    });
}

// ---- reading

/// The first error with its path, which is assembled on return.
struct Trouble {
    QString path;
    QString what;

    bool is(const char16_t *text)
    {
        what = QString::fromUtf16(text);
        return false;
    }
    void within(const QString &place)
    {
        path = path.isEmpty() || path.startsWith(u'[') ? place + path : place + u'.' + path;
    }
    [[nodiscard]] tl::unexpected<Error> error() const
    {
        return fail(ErrorKind::Damaged, path.isEmpty() ? what : path + QStringLiteral(": ") + what);
    }
};

template <Record T>
bool readFields(dom::object object, T &record, Trouble &trouble);

QString fromUtf8(std::string_view text)
{
    // QString::fromUtf8 drops a byte order mark, which is part of the text here.
    if (text.starts_with("\xef\xbb\xbf"))
        return QString::fromUtf8("x" + QByteArray(text.data(), qsizetype(text.size()))).mid(1);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool read(dom::element from, QString &value, Trouble &trouble)
{
    std::string_view text;
    if (from.get(text))
        return trouble.is(u"expected a text");
    value = fromUtf8(text);
    return true;
}

bool read(dom::element from, bool &value, Trouble &trouble)
{
    return !from.get(value) || trouble.is(u"expected true or false");
}

template <typename T>
bool readInteger(dom::element from, T &value, Trouble &trouble)
{
    int64_t wide = 0;
    if (from.get(wide))
        return trouble.is(u"expected an integer");
    if (!std::in_range<T>(wide))
        return trouble.is(u"the integer is out of range");
    value = T(wide);
    return true;
}

bool read(dom::element from, int &value, Trouble &trouble) { return readInteger(from, value, trouble); }
bool read(dom::element from, qint64 &value, Trouble &trouble) { return readInteger(from, value, trouble); }
bool read(dom::element from, Money &value, Trouble &trouble) { return readInteger(from, value.microUsd, trouble); }
template <typename Tag>
bool read(dom::element from, Id<Tag> &value, Trouble &trouble) { return readInteger(from, value.value, trouble); }

bool read(dom::element from, std::chrono::milliseconds &value, Trouble &trouble)
{
    qint64 count = 0;
    const bool ok = readInteger(from, count, trouble);
    value = std::chrono::milliseconds(count);
    return ok;
}

bool read(dom::element from, double &value, Trouble &trouble)
{
    if (!from.get(value))
        return true;
    std::string_view text;
    if (from.get(text) || (text != "nan" && text != "inf" && text != "-inf"))
        return trouble.is(u"expected a number");
    value = text == "nan" ? std::numeric_limits<double>::quiet_NaN() : std::numeric_limits<double>::infinity();
    if (text == "-inf")
        value = -value;
    return true;
}

bool read(dom::element from, quint32 &value, Trouble &trouble) { return readInteger(from, value, trouble); }

bool read(dom::element from, quint64 &value, Trouble &trouble)
{
    QString text;
    bool ok = read(from, text, trouble);
    if (ok)
        value = text.toULongLong(&ok, 16);
    return ok || trouble.is(u"expected a hexadecimal text");
}

template <Enum T>
bool read(dom::element from, T &value, Trouble &trouble)
{
    QString name;
    if (!read(from, name, trouble))
        return false;
    const std::optional<T> known = fromName(Type<T>(), name);
    if (!known)
        return trouble.is(u"unknown word");
    value = *known;
    return true;
}

/// rawConfig() reads objects from the original text.
bool read(dom::element from, RunConfig &config, Trouble &trouble)
{
    if (from.is_object())
        return true;
    QString text;
    if (!read(from, text, trouble))
        return trouble.is(u"expected an object");
    config.json = text.toUtf8();
    return true;
}

template <Record T>
bool read(dom::element from, T &record, Trouble &trouble)
{
    dom::object object;
    if (from.get(object))
        return trouble.is(u"expected an object");
    return readFields(object, record, trouble);
}

template <typename T>
bool read(dom::element from, std::optional<T> &value, Trouble &trouble)
{
    return read(from, value.emplace(), trouble);
}

template <typename T>
bool read(dom::element from, QList<T> &list, Trouble &trouble)
{
    dom::array array;
    if (from.get(array))
        return trouble.is(u"expected a list");
    list.reserve(qsizetype(array.size()));
    for (const dom::element member : array) {
        if (!read(member, list.emplaceBack(), trouble)) {
            trouble.within(QStringLiteral("[%1]").arg(list.size() - 1));
            return false;
        }
    }
    return true;
}

/// What is wrong with a value that is not plausible.
template <typename T>
constexpr const char16_t *implausible = std::is_same_v<T, QList<Part>> ? u"the name of a part is no relative path, or occurs twice"
                                                                        : u"the figure is beyond what a run can have";

template <Record T>
bool readFields(dom::object object, T &record, Trouble &trouble)
{
    bool ok = true;
    fields::eachField(Type<T>(), [&](Key key, auto member) {
        using Value = std::remove_cvref_t<decltype(record.*member)>;
        if (!ok)
            return;
        if constexpr (Record<Value>) {
            if (key.isEmpty()) {
                ok = readFields(object, record.*member, trouble);
                return;
            }
        }
        dom::element value;
        if (object.at_key(std::string_view(key.data(), size_t(key.size()))).get(value))
            return;
        ok = read(value, record.*member, trouble) && (isPlausible(key, record.*member) || trouble.is(implausible<Value>));
        if (!ok)
            trouble.within(key);
    });
    return ok;
}

/// The text of the object under "config", byte for byte; nullopt when it is no object.
std::optional<QByteArray> rawConfig(QByteArrayView json)
{
    simdjson::ondemand::parser parser;
    const simdjson::padded_string padded(json.data(), size_t(json.size()));
    simdjson::ondemand::document document;
    simdjson::ondemand::object whole, config;
    std::string_view raw;
    if (parser.iterate(padded).get(document) || document.get_object().get(whole)
        || whole.find_field_unordered("config").get_object().get(config) || config.raw_json().get(raw))
        return {};
    return QByteArray(raw.data(), qsizetype(raw.size()));
}

template <typename Body>
bool readBody(dom::object object, QByteArrayView json, EventBody &body, Trouble &trouble)
{
    Body &made = body.emplace<Body>();
    if (!readFields(object, made, trouble))
        return false;
    if constexpr (requires { made.config; }) {
        if (const std::optional<QByteArray> raw = rawConfig(json))
            made.config.json = *raw;
    }
    return true;
}

template <typename... Bodies>
Result<EventBody> bodyOf(std::type_identity<std::variant<Bodies...>>, QStringView kind, dom::object object,
    QByteArrayView json)
{
    EventBody body;
    Trouble trouble;
    bool ok = true;
    const bool known = ((fields::nameOf(Type<Bodies>()) == kind
        && (ok = readBody<Bodies>(object, json, body, trouble), true)) || ...);
    if (!known)
        return fail(ErrorKind::Newer, QStringLiteral("unknown kind of event \"%1\"").arg(kind.left(80)));
    if (!ok)
        return trouble.error();
    return body;
}

Result<dom::object> parsed(QByteArrayView json)
{
    dom::object object;
    const auto trouble = threadParser().parse(json.data(), size_t(json.size())).get(object);
    if (trouble)
        return fail(ErrorKind::Damaged, QStringLiteral("no JSON object: ")
            + QString::fromLatin1(simdjson::error_message(trouble)));
    return object;
}

void writeBody(JsonWriter &out, const EventBody &body)
{
    std::visit([&](const auto &record) { writeFields(out, record); }, body);
}

Key kindKey(const EventBody &body)
{
    return std::visit([]<typename T>(const T &) { return fields::nameOf(Type<T>()); }, body);
}

} // namespace

bool isTime(qint64 atMs)
{
    return atMs >= -latestMs && atMs <= latestMs;
}

QString kindName(const EventBody &body)
{
    return kindKey(body);
}

QByteArray encodeBody(const EventBody &body)
{
    JsonWriter out;
    out.beginObject();
    writeBody(out, body);
    out.endObject();
    return out.take();
}

Result<EventBody> decodeBody(QStringView kind, QByteArrayView json)
{
    const Result<dom::object> object = parsed(json);
    if (!object)
        return fail(object.error());
    return bodyOf(Type<EventBody>(), kind, *object, json);
}

QByteArray encodeEvent(const RunEvent &event)
{
    JsonWriter out;
    out.beginObject();
    out.key(Key("seq"));
    out.natural(event.seq);
    out.key(Key("atMs"));
    out.integer(event.atMs);
    out.key(Key("type"));
    out.text(kindName(event.body));
    writeBody(out, event.body);
    out.endObject();
    return out.take();
}

Result<RunEvent> decodeEvent(QByteArrayView json)
{
    const Result<dom::object> object = parsed(json);
    if (!object)
        return fail(object.error());
    RunEvent event;
    uint64_t seq = 0;
    int64_t atMs = 0;
    std::string_view type;
    if (object->at_key("seq").get(seq))
        return fail(ErrorKind::Damaged, QStringLiteral("seq: expected a natural number"));
    if (object->at_key("atMs").get(atMs))
        return fail(ErrorKind::Damaged, QStringLiteral("atMs: expected an integer"));
    if (object->at_key("type").get(type))
        return fail(ErrorKind::Damaged, QStringLiteral("type: expected a text"));
    if (!isTime(atMs))
        return fail(ErrorKind::Damaged, QStringLiteral("atMs: the time is beyond what a run can have"));
    Result<EventBody> body = bodyOf(Type<EventBody>(), fromUtf8(type), *object, json);
    if (!body)
        return fail(std::move(body.error()));
    event.seq = seq;
    event.atMs = atMs;
    event.body = std::move(*body);
    return event;
}

} // namespace engine
