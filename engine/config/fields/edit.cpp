// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/edit.h"

#include "engine/config/fields/canonical.h"
#include "engine/document/fieldvalue.h"
#include "engine/document/readers.h"

namespace engine {

namespace {

Json documentOf(const RunConfig &config)
{
    return canonical(readDocument(config)).root;
}

/// Path to a value; "generator[0]" is the run's generator even when it is not in a list.
QList<PathStep> stepsTo(const Json &root, const QString &path)
{
    QList<PathStep> steps = pathSteps(path);
    const Json *generator = member(root, "generator");
    const bool alone = !generator || generator->is_object();
    if (alone && steps.size() > 1 && steps[0] == PathStep("generator") && steps[1] == PathStep(0))
        steps.removeAt(1);
    return steps;
}

/// The container of the last step; missing keys on the path are created; null when a list is too short.
Json *containerFor(Json &root, const QList<PathStep> &steps)
{
    Json *at = &root;
    for (qsizetype i = 0; i + 1 < steps.size(); ++i) {
        if (const auto *key = std::get_if<std::string>(&steps[i])) {
            if (at->is_null())
                *at = Json::object();
            if (!at->is_object())
                return nullptr;
            at = &(*at)[*key];
        } else {
            const int index = std::get<int>(steps[i]);
            if (!at->is_array() || index < 0 || size_t(index) >= at->size())
                return nullptr;
            at = &(*at)[size_t(index)];
        }
    }
    const bool named = !steps.isEmpty() && std::holds_alternative<std::string>(steps.constLast());
    if (at->is_null() && named)
        *at = Json::object();
    return at->is_object() && named ? at : nullptr;
}

/// Removes a key and the parent objects that become empty; list members stay.
bool erase(Json &object, const QList<PathStep> &steps, qsizetype from = 0)
{
    const auto *key = from < steps.size() ? std::get_if<std::string>(&steps[from]) : nullptr;
    if (from + 1 == steps.size())
        return key && object.is_object() && object.erase(*key) > 0;
    if (!key) {
        const int index = from < steps.size() ? std::get<int>(steps[from]) : -1;
        return object.is_array() && index >= 0 && size_t(index) < object.size() && erase(object[size_t(index)], steps, from + 1);
    }
    if (!object.is_object() || !object.contains(*key) || !erase(object[*key], steps, from + 1))
        return false;
    if (object[*key].is_object() && object[*key].empty())
        object.erase(*key);
    return true;
}

QList<PathStep> offSteps(QList<PathStep> steps)
{
    if (!steps.isEmpty())
        steps.insert(steps.size() - 1, PathStep("off"));
    return steps;
}

RunConfig written(const RunConfig &before, bool changed, const Json &root)
{
    return changed ? writeDocument(root) : before;
}

/// The list at a path; a run's single generator counts as a list of one. Null when there is none.
Json *listAt(Json &root, const QString &path)
{
    Json *list = const_cast<Json *>(find(root, stepsTo(root, path)));
    if (list && path == u"generator" && list->is_object())
        *list = Json::array({*list});
    return list && list->is_array() ? list : nullptr;
}

bool namesOther(const Json &base, const Json &over)
{
    const Json *mine = member(base, "provider"), *theirs = member(over, "provider");
    return mine && theirs && *mine != *theirs;
}

/// Merges as in RFC 7396: null removes.
void mergeInto(Json &base, const Json &over)
{
    if (!base.is_object() || !over.is_object() || namesOther(base, over)) {
        base = over;
        return;
    }
    for (const auto &[key, value] : over.items()) {
        if (value.is_null())
            base.erase(key);
        else
            mergeInto(base[key], value);
    }
}

/// A text field keeps the raw text even when it looks like another type: --set "task=Ode: to a list".
Json assigned(const QString &path, const QString &text)
{
    const ReadResult read = readText(text.toUtf8());
    const bool failed = !read.problems.isEmpty() && read.problems.constFirst().severity == Severity::Error;
    const std::optional<Field> field = fieldAt(path);
    const bool wantsText = field && (field->type == FieldType::Text || field->type == FieldType::LongText);
    if (failed || (wantsText && !read.root.is_string() && !text.isEmpty()))
        return Json(text.toStdString());
    return read.root;
}

} // namespace

ConfigView::ConfigView(const RunConfig &config)
    : m_root(std::make_shared<const Json>(documentOf(config)))
{
}

QVariant ConfigView::valueAt(const QString &path) const
{
    const Json *value = find(*m_root, stepsTo(*m_root, path));
    return value ? toVariant(*value) : QVariant();
}

QVariant ConfigView::switchedOffValue(const QString &path) const
{
    const QList<PathStep> steps = stepsTo(*m_root, path);
    const Json *value = steps.isEmpty() ? nullptr : find(*m_root, offSteps(steps));
    return value ? toVariant(*value) : QVariant();
}

int ConfigView::listSize(const QString &path) const
{
    const Json *list = find(*m_root, stepsTo(*m_root, path));
    const bool alone = list && path == u"generator" && list->is_object();
    return alone ? 1 : list && list->is_array() ? int(list->size()) : 0;
}

QVariant valueAt(const RunConfig &config, const QString &path) { return ConfigView(config).valueAt(path); }

RunConfig withValue(const RunConfig &config, const QString &path, const QVariant &value)
{
    if (!value.isValid())
        return without(config, path);
    Json root = documentOf(config);
    const QList<PathStep> steps = stepsTo(root, path);
    Json *container = containerFor(root, steps);
    if (!container)
        return config;
    (*container)[std::get<std::string>(steps.constLast())] = toDocument(value);
    erase(root, offSteps(steps));
    return writeDocument(root);
}

RunConfig without(const RunConfig &config, const QString &path)
{
    Json root = documentOf(config);
    const QList<PathStep> steps = stepsTo(root, path);
    const bool off = erase(root, offSteps(steps));
    return written(config, erase(root, steps) || off, root);
}

RunConfig withSwitchedOff(const RunConfig &config, const QString &path, bool off)
{
    Json root = documentOf(config);
    const QList<PathStep> on = stepsTo(root, path);
    const QList<PathStep> from = off ? on : offSteps(on), to = off ? offSteps(on) : on;
    const Json *found = find(root, from);
    if (!found || on.isEmpty())
        return config;
    const Json value = *found;
    Json *container = containerFor(root, to);
    if (!container)
        return config;
    (*container)[std::get<std::string>(on.constLast())] = value;
    erase(root, from);
    return writeDocument(root);
}

bool isSwitchedOff(const RunConfig &config, const QString &path) { return ConfigView(config).isSwitchedOff(path); }

QVariant switchedOffValue(const RunConfig &config, const QString &path) { return ConfigView(config).switchedOffValue(path); }

int listSize(const RunConfig &config, const QString &path) { return ConfigView(config).listSize(path); }

RunConfig withInserted(const RunConfig &config, const QString &path, int index, int from)
{
    Json root = documentOf(config);
    Json *list = listAt(root, path);
    if (!list) {
        const QList<PathStep> steps = stepsTo(root, path);
        Json *container = find(root, steps) ? nullptr : containerFor(root, steps);
        if (!container)
            return config;
        list = &(*container)[std::get<std::string>(steps.constLast())];
        *list = Json::array();
    }
    const int size = int(list->size());
    if (index < 0 || index > size || from < -1 || from >= size)
        return config;
    const Json item = from < 0 ? Json::object() : (*list)[size_t(from)];
    list->insert(list->begin() + index, item);
    return writeDocument(root);
}

RunConfig withRemoved(const RunConfig &config, const QString &path, int index)
{
    Json root = documentOf(config);
    Json *list = listAt(root, path);
    if (!list || index < 0 || index >= int(list->size()))
        return config;
    list->erase(list->begin() + index);
    if (list->empty())
        erase(root, stepsTo(root, path));
    return writeDocument(root);
}

RunConfig withMoved(const RunConfig &config, const QString &path, int from, int to)
{
    Json root = documentOf(config);
    Json *list = listAt(root, path);
    const int size = list ? int(list->size()) : 0;
    if (from < 0 || to < 0 || from >= size || to >= size || from == to)
        return config;
    const Json item = (*list)[size_t(from)];
    list->erase(list->begin() + from);
    list->insert(list->begin() + to, item);
    return writeDocument(root);
}

RunConfig merged(const RunConfig &config, const RunConfig &over)
{
    Json root = documentOf(config);
    mergeInto(root, documentOf(over));
    return writeDocument(root);
}

Result<RunConfig> withAssignment(const RunConfig &config, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const QString path = assignment.left(equals).trimmed();
    if (equals < 0 || path.isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("\"%1\" is no key=value, such as stop.candidates=40").arg(assignment));
    const Json value = assigned(path, assignment.mid(equals + 1));
    if (value.is_null())
        return without(config, path);
    Json root = documentOf(config);
    const QList<PathStep> steps = stepsTo(root, path);
    Json *container = containerFor(root, steps);
    if (!container)
        return fail(ErrorKind::BadConfig, QStringLiteral("%1: there is no such place in this configuration").arg(path));
    (*container)[std::get<std::string>(steps.constLast())] = value;
    erase(root, offSteps(steps));
    return writeDocument(canonical(root).root);
}

} // namespace engine
