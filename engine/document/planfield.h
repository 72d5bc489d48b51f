// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/field.h"
#include "engine/types/plan/money.h"

#include <QMap>

#include <functional>
#include <type_traits>

namespace engine {

/// How a member of a plan is described and filled from the value of its field. A value is assigned only when it is
/// valid, so that a member without a value keeps its default.
template <typename Member>
struct MemberOf {
    static constexpr FieldType type = std::is_same_v<Member, bool> ? FieldType::Boolean
        : std::is_integral_v<Member>                               ? FieldType::Integer
        : std::is_floating_point_v<Member>                         ? FieldType::Number
                                                                   : FieldType::Text;
    static QVariant fallback(const Member &member)
    {
        if constexpr (type == FieldType::Integer)
            return QVariant(qint64(member));
        else
            return QVariant(member);
    }
    static void put(Member &member, const QVariant &value) { member = value.value<Member>(); }
};

template <typename Value>
struct MemberOf<std::optional<Value>> {
    static constexpr FieldType type = MemberOf<Value>::type;
    static QVariant fallback(const std::optional<Value> &) { return {}; }
    static void put(std::optional<Value> &member, const QVariant &value) { member = value.value<Value>(); }
};

template <>
struct MemberOf<std::optional<Money>> {
    static constexpr FieldType type = FieldType::Money;
    static QVariant fallback(const std::optional<Money> &) { return {}; }
    static void put(std::optional<Money> &member, const QVariant &value) { member = Money::fromUsd(value.toDouble()); }
};

template <>
struct MemberOf<QStringList> {
    static constexpr FieldType type = FieldType::TextList;
    static QVariant fallback(const QStringList &member) { return member; }
    static void put(QStringList &member, const QVariant &value) { member = value.toStringList(); }
};

template <>
struct MemberOf<QMap<QString, QString>> {
    static constexpr FieldType type = FieldType::TextMap;
    static QVariant fallback(const QMap<QString, QString> &) { return QVariantMap(); }
    static void put(QMap<QString, QString> &member, const QVariant &value)
    {
        member.clear();
        const QVariantMap texts = value.toMap();
        for (auto it = texts.begin(); it != texts.end(); ++it)
            member.insert(it.key(), it.value().toString());
    }
};

template <>
struct MemberOf<QByteArray> {
    static constexpr FieldType type = FieldType::Json;
    static QVariant fallback(const QByteArray &) { return {}; }
    static void put(QByteArray &member, const QVariant &value) { member = value.toString().toUtf8(); }
};

/// A field together with the member of a plan that it fills: the only place that describes a setting. The functions
/// that return *this complete the description.
template <typename Plan>
struct PlanField : Field {
    std::function<void(Plan &, const QVariant &)> put; ///< empty: the resolution fills the member itself

    PlanField named(const char *text, const char *sentence) const
    {
        return with([&](PlanField &field) { field.title = text, field.help = sentence; });
    }
    PlanField within(double low, double high, const char *measure = "") const
    {
        return with([&](PlanField &field) { field.minimum = low, field.maximum = high, field.unit = QString::fromLatin1(measure); });
    }
    PlanField oneOf(std::initializer_list<FieldChoice> values) const
    {
        return with([&](PlanField &field) {
            field.type = FieldType::Choice;
            for (const FieldChoice &choice : values) {
                field.choices << QString::fromLatin1(choice.value);
                field.choiceTitles << choice.title;
            }
        });
    }
    /// A choice whose titles the window knows itself: names of kinds.
    PlanField oneOfNames(const QStringList &names) const
    {
        return with([&](PlanField &field) { field.type = FieldType::Choice, field.choices = names; });
    }
    PlanField orOther() const { return with([](PlanField &field) { field.open = true; }); }
    PlanField lines() const { return with([](PlanField &field) { field.type = FieldType::LongText; }); }
    PlanField onlyFor(const QStringList &kinds) const { return with([&](PlanField &field) { field.providers = kinds; }); }
    PlanField byDefault(const QVariant &value) const { return with([&](PlanField &field) { field.fallback = value; }); }
    /// The member is filled by the resolution, which needs more than this value.
    PlanField resolved() const { return with([](PlanField &field) { field.put = {}; }); }

private:
    template <typename Change>
    PlanField with(Change change) const
    {
        PlanField copy = *this;
        change(copy);
        return copy;
    }
};

/// Describes a member: type and default follow from it.
template <typename Plan, typename Owner, typename Member>
[[nodiscard]] PlanField<Plan> memberField(const char *path, Member Owner::*member)
{
    PlanField<Plan> field;
    field.path = QString::fromLatin1(path);
    field.type = MemberOf<Member>::type;
    field.fallback = MemberOf<Member>::fallback(Plan().*member);
    field.put = [member](Plan &plan, const QVariant &value) {
        if (value.isValid())
            MemberOf<Member>::put(plan.*member, value);
    };
    return field;
}

template <typename Plan, typename Member>
[[nodiscard]] PlanField<Plan> field(const char *path, Member Plan::*member)
{
    return memberField<Plan>(path, member);
}

/// Describes a setting without a member of its own.
template <typename Plan>
[[nodiscard]] PlanField<Plan> freeField(const char *path, FieldType type, const QVariant &fallback = {})
{
    PlanField<Plan> field;
    field.path = QString::fromLatin1(path);
    field.type = type;
    field.fallback = fallback;
    return field;
}

/// The same fields for the plan that holds this part.
template <typename Whole, typename Part>
[[nodiscard]] QList<PlanField<Whole>> fieldsOfPart(Part Whole::*part, const QList<PlanField<Part>> &fields)
{
    QList<PlanField<Whole>> result;
    for (const PlanField<Part> &field : fields) {
        PlanField<Whole> whole;
        static_cast<Field &>(whole) = static_cast<const Field &>(field);
        if (field.put)
            whole.put = [part, put = field.put](Whole &plan, const QVariant &value) { put(plan.*part, value); };
        result << whole;
    }
    return result;
}

/// The descriptions alone.
template <typename Plan>
[[nodiscard]] QList<Field> descriptions(const QList<PlanField<Plan>> &fields)
{
    return QList<Field>(fields.begin(), fields.end());
}

} // namespace engine
