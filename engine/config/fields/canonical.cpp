// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/canonical.h"

#include "engine/config/fields/fields.h"

#include <functional>

namespace engine {

namespace {

using Origins = QHash<QString, QString>;

bool isIn(const QList<Field> &fields, const QString &name)
{
    return std::any_of(fields.begin(), fields.end(), [&name](const Field &field) { return field.path == name; });
}

QString camelCase(const QString &name)
{
    QString result;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool joint = name[i] == u'_' && i > 0 && i + 1 < name.size();
        result += joint ? name[++i].toUpper() : name[i];
    }
    return result;
}

/// The canonical name of the field for another spelling of it, else the key itself.
QString spelled(const std::string &key, const QList<Field> &fields)
{
    static const QHash<QString, QString> synonyms{
        {QStringLiteral("base_url"), QStringLiteral("endpoint")}, {QStringLiteral("stop_sequences"), QStringLiteral("stopSequences")}};
    const QString written = QString::fromStdString(key);
    const QString camel = synonyms.value(written, camelCase(written));
    return isIn(fields, camel) ? camel : written;
}

/// Copies the members of an object under their canonical names; when that name is taken, the member keeps its own.
Json renamed(const Json &object, const QList<Field> &fields, const QString &path, const QString &written, Origins &origins)
{
    Json result = Json::object();
    for (const auto &[key, value] : object.items()) {
        const QString name = spelled(key, fields);
        const std::string own = isIn(fields, name) ? name.toStdString() : key; // a QString loses a byte order mark
        const bool taken = own != key && (object.contains(own) || result.contains(own));
        result[taken ? key : own] = value;
        if (!taken && own != key)
            origins.insert(childPath(path, own), childPath(written, key));
    }
    return result;
}

bool isPair(const Json &value)
{
    return value.is_array() && !value.empty() && value.size() <= 2 && value[0].is_string()
        && (value.size() == 1 || (value[1].is_object() && !value[1].contains("provider")));
}

Json generatorObject(const Json &value, const QString &path, const QString &written, Origins &origins)
{
    if (value.is_object())
        return renamed(value, generatorFields(), path, written, origins);
    if (value.is_string()) {
        origins.insert(path + QStringLiteral(".provider"), written);
        return Json{{"provider", value}};
    }
    if (!isPair(value))
        return value;
    Json result{{"provider", value[0]}};
    origins.insert(path + QStringLiteral(".provider"), memberPath(written, 0));
    if (value.size() < 2)
        return result;
    const QString settings = memberPath(written, 1);
    const Json own = renamed(value[1], generatorFields(), path, settings, origins);
    for (const auto &[key, item] : own.items()) {
        const QString at = childPath(path, key);
        if (!origins.contains(at))
            origins.insert(at, childPath(settings, key));
        result[key] = item;
    }
    return result;
}

Json generatorList(const Json &value, bool plural, const QString &path, const QString &written, Origins &origins)
{
    Json list = Json::array();
    const bool single = !value.is_array() || (!plural && isPair(value));
    if (single) {
        const QString at = memberPath(path, 0);
        origins.insert(at, written);
        list.push_back(generatorObject(value, at, written, origins));
        return list;
    }
    for (size_t i = 0; i < value.size(); ++i) {
        const QString at = memberPath(path, int(i)), from = memberPath(written, int(i));
        if (path != written)
            origins.insert(at, from);
        list.push_back(generatorObject(value[i], at, from, origins));
    }
    return list;
}

bool canBeGenerators(const Json &value)
{
    return value.is_string() || value.is_object() || value.is_array();
}

Json canonicalStep(const Json &step, const QString &path, Origins &origins)
{
    if (!step.is_object())
        return step;
    const Json named = renamed(step, stepFields(path) + generatorFields(), path, path, origins);
    Json result = Json::object();
    for (const auto &[key, value] : named.items()) {
        const bool plural = key == "generators";
        const bool moves = key == "generator" && !named.contains("generators");
        if ((plural || moves) && canBeGenerators(value))
            result["generators"] = generatorList(value, plural, path + QStringLiteral(".generators"), childPath(path, key), origins);
        else
            result[key] = value;
    }
    return result;
}

/// Run level of a configuration: puts sections, steps and generators into canonical form.
class TopLevel
{
public:
    explicit TopLevel(const Json &document)
        : m_in(document)
        , m_single(!generators() || generators()->is_string() || generators()->is_object() || oneEntry(*generators()))
    {
        if (!document.is_object())
            return;
        for (const auto &[key, value] : document.items())
            add(key, value);
        addLoose();
    }

    Canonical take() { return std::move(m_out); }

private:
    const Json *generators() const
    {
        const Json *singular = member(m_in, "generator");
        return singular ? singular : member(m_in, "generators");
    }

    bool oneEntry(const Json &list) const
    {
        return list.is_array() && (list.size() == 1 || (member(m_in, "generator") && isPair(list)));
    }

    void add(const std::string &key, const Json &value)
    {
        const QString name = QString::fromStdString(key);
        if (key == "generator" || (key == "generators" && !member(m_in, "generator")))
            addGenerators(name, value);
        else if (isIn(generatorFields(), spelled(key, generatorFields())) && !isIn(runFields({}), name))
            m_loose.push_back({key, value});
        else if (stepNames().contains(name))
            m_out.root[key] = canonicalStep(value, name, m_out.origins);
        else if (key == "concurrency" && value.is_number())
            addNested(QStringLiteral("concurrency"), "total", key, value);
        else if (key.starts_with("budget_") && isIn(runFields(QStringLiteral("budget")), camelCase(name.mid(7))))
            addNested(QStringLiteral("budget"), camelCase(name.mid(7)).toStdString(), key, value);
        else if (value.is_object() && runSections().contains(name))
            addSection(name, value);
        else
            m_out.root[key] = value;
    }

    void addGenerators(const QString &written, const Json &value)
    {
        const QString path = QStringLiteral("generator");
        if (!canBeGenerators(value)) {
            m_out.root[written.toStdString()] = value;
            return;
        }
        if (!m_single) {
            m_out.root["generator"] = generatorList(value, written == u"generators", path, written, m_out.origins);
            return;
        }
        const bool wrapped = value.is_array() && value.size() == 1 && !value[0].is_string();
        m_out.origins.insert(path, wrapped ? memberPath(written, 0) : written);
        const Json &entry = wrapped ? value[0] : value;
        m_out.root["generator"] = generatorObject(entry, path, wrapped ? memberPath(written, 0) : written, m_out.origins);
    }

    void addSection(const QString &name, const Json &value)
    {
        const Json own = renamed(value, runFields(name), name, name, m_out.origins);
        Json &section = m_out.root[name.toStdString()];
        if (!section.is_object())
            section = Json::object();
        for (const auto &[key, item] : own.items())
            section[key] = item;
    }

    void addNested(const QString &section, const std::string &field, const std::string &written, const Json &value)
    {
        const Json *there = member(m_in, section.toStdString());
        if (there && there->is_object() && there->contains(field)) {
            m_out.root[written] = value; // the section's own value has precedence
            return;
        }
        Json &target = m_out.root[section.toStdString()];
        if (!target.is_object())
            target = Json::object();
        target[field] = value;
        m_out.origins.insert(childPath(section, field), QString::fromStdString(written));
    }

    /// Moves settings beside `generator` into it, unless it is a list.
    void addLoose()
    {
        for (const auto &[key, value] : m_loose) {
            const std::string name = spelled(key, generatorFields()).toStdString();
            const Json *target = member(m_out.root, "generator");
            const bool fits = m_single && (!target || (target->is_object() && !target->contains(name)));
            if (!fits) {
                m_out.root[m_single || m_in.contains(name) ? key : name] = value;
                continue;
            }
            Json &generator = m_out.root["generator"];
            if (!generator.is_object())
                generator = Json::object();
            generator[name] = value;
            m_out.origins.insert(childPath(QStringLiteral("generator"), name), QString::fromStdString(key));
        }
    }

    const Json &m_in;
    bool m_single = true;
    Canonical m_out{Json::object(), {}};
    std::vector<std::pair<std::string, Json>> m_loose;
};

} // namespace

QString Canonical::origin(const QString &path) const
{
    for (QString at = path; !at.isEmpty(); at = parentPath(at)) {
        const auto found = origins.constFind(at);
        if (found != origins.constEnd())
            return *found + path.mid(at.size());
    }
    return path;
}

Canonical canonical(const Json &document)
{
    return TopLevel(document).take();
}

QList<std::pair<QString, qsizetype>> cutLongLists(Json &root)
{
    QList<std::pair<QString, qsizetype>> cut;
    const std::function<void(Json &, const QString &)> walk = [&](Json &value, const QString &path) {
        for (size_t i = 0; value.is_array() && i < value.size(); ++i)
            walk(value[i], memberPath(path, int(i)));
        if (!value.is_object())
            return;
        for (auto &[key, item] : value.items()) {
            const QString place = childPath(path, key);
            const bool isListed = key == "generators" || key == "evaluators" || key == "children" || key == "generator";
            if (isListed && item.is_array() && item.size() > size_t(mostListed)) {
                cut.append({place, qsizetype(item.size())});
                item.erase(item.begin() + mostListed, item.end());
            }
            if (item.is_structured())
                walk(item, place);
        }
    };
    walk(root, {});
    return cut;
}

Json canonicalGenerator(const Json &written)
{
    Origins unused;
    return generatorObject(written, {}, {}, unused);
}

} // namespace engine
