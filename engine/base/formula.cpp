// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/formula.h"



#include <algorithm>
#include <cmath>

namespace engine {

/// Recursive-descent parser for one text.
class FormulaReader
{
    using Op = Formula::Op;

public:
    explicit FormulaReader(const QString &text) : m_text(text) { }

    Result<Formula> read()
    {
        sum(0);
        skip();
        if (m_trouble.isEmpty() && m_at < m_text.size())
            blame("an operator is expected");
        if (!m_trouble.isEmpty())
            return fail(ErrorKind::BadConfig, m_trouble);
        return std::move(m_formula);
    }

private:
    static constexpr int deepest = 100;

    void blame(const char *what)
    {
        if (m_trouble.isEmpty())
            m_trouble = QStringLiteral("at character %1: %2").arg(m_at + 1).arg(QLatin1StringView(what));
    }
    void skip()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool take(QChar c)
    {
        skip();
        const bool there = m_at < m_text.size() && m_text[m_at] == c;
        m_at += there;
        return there;
    }
    void put(Op op, double number = 0, int name = 0) { m_formula.m_steps.push_back({op, number, name}); }

    void sum(int depth)
    {
        product(depth);
        while (m_trouble.isEmpty()) {
            const bool plus = take(u'+');
            if (!plus && !take(u'-'))
                return;
            product(depth);
            put(plus ? Op::Add : Op::Subtract);
        }
    }
    void product(int depth)
    {
        signedPower(depth);
        while (m_trouble.isEmpty()) {
            const bool times = take(u'*');
            if (!times && !take(u'/'))
                return;
            signedPower(depth);
            put(times ? Op::Multiply : Op::Divide);
        }
    }
    void signedPower(int depth)
    {
        if (depth > deepest)
            return blame("it is nested too deeply");
        if (take(u'-')) {
            signedPower(depth + 1);
            return put(Op::Negate);
        }
        operand(depth);
        if (take(u'^')) {
            signedPower(depth + 1);
            put(Op::Power);
        }
    }
    void operand(int depth)
    {
        skip();
        if (m_at >= m_text.size())
            return blame("something is missing at the end");
        const QChar c = m_text[m_at];
        if (take(u'('))
            return group(depth);
        if (c.isDigit() || c == u'.')
            return number();
        if (c.isLetter() || c == u'_')
            return name(depth);
        blame("a number, a name or a parenthesis is expected");
    }
    void group(int depth)
    {
        sum(depth + 1);
        if (m_trouble.isEmpty() && !take(u')'))
            blame("a closing parenthesis is missing");
    }
    void number()
    {
        qsizetype end = m_at;
        const auto isExponent = [&] {
            return m_text[end].toLower() == u'e' && end + 1 < m_text.size()
                && (m_text[end + 1].isDigit() || m_text[end + 1] == u'-' || m_text[end + 1] == u'+');
        };
        while (end < m_text.size() && (m_text[end].isDigit() || m_text[end] == u'.' || isExponent()))
            end += isExponent() ? 2 : 1;
        bool ok = false;
        const double value = QStringView(m_text).mid(m_at, end - m_at).toDouble(&ok);
        if (!ok)
            return blame("this is no number");
        m_at = end;
        put(Op::Number, value);
    }
    void name(int depth)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'_' || m_text[m_at] == u'.'))
            ++m_at;
        const QString word = m_text.mid(from, m_at - from);
        if (take(u'('))
            return call(word, depth);
        qsizetype index = m_formula.m_names.indexOf(word);
        if (index < 0) {
            index = m_formula.m_names.size();
            m_formula.m_names << word;
        }
        put(Op::Name, 0, int(index));
    }
    void call(const QString &word, int depth)
    {
        static const QHash<QString, Op> functions{{QStringLiteral("min"), Op::Min}, {QStringLiteral("max"), Op::Max},
            {QStringLiteral("abs"), Op::Abs}, {QStringLiteral("sqrt"), Op::Sqrt}, {QStringLiteral("log"), Op::Log}, {QStringLiteral("exp"), Op::Exp}};
        const auto function = functions.constFind(word);
        if (function == functions.constEnd())
            return blame("there is no such function; min, max, abs, sqrt, log, exp are known");
        const bool two = *function == Op::Min || *function == Op::Max;
        sum(depth + 1);
        int arguments = 1;
        while (m_trouble.isEmpty() && take(u',')) {
            sum(depth + 1);
            ++arguments;
            if (two)
                put(*function);
        }
        if (m_trouble.isEmpty() && !take(u')'))
            return blame("a closing parenthesis is missing");
        if (m_trouble.isEmpty() && two != (arguments > 1))
            return blame(two ? "min and max take two numbers or more" : "this function takes one number");
        if (!two)
            put(*function);
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_trouble;
    Formula m_formula;
};

Result<Formula> Formula::parse(const QString &text)
{
    return FormulaReader(text).read();
}

Result<double> Formula::value(const QHash<QString, double> &names) const
{
    std::vector<double> stack;
    for (const Step &step : m_steps) {
        if (step.op == Op::Number || step.op == Op::Name) {
            if (step.op == Op::Name && !names.contains(m_names[step.name]))
                return fail(ErrorKind::BadReply, QStringLiteral("nothing measures \"%1\"").arg(m_names[step.name]));
            stack.push_back(step.op == Op::Number ? step.number : names.value(m_names[step.name]));
            continue;
        }
        double &last = stack.back();
        switch (step.op) {
        case Op::Negate: last = -last; continue;
        case Op::Abs: last = std::abs(last); continue;
        case Op::Sqrt: last = std::sqrt(last); continue;
        case Op::Log: last = std::log(last); continue;
        case Op::Exp: last = std::exp(last); continue;
        default: break;
        }
        const double right = last;
        stack.pop_back();
        double &left = stack.back();
        switch (step.op) {
        case Op::Add: left += right; break;
        case Op::Subtract: left -= right; break;
        case Op::Multiply: left *= right; break;
        case Op::Divide: left /= right; break;
        case Op::Power: left = std::pow(left, right); break;
        case Op::Min: left = std::min(left, right); break;
        default: left = std::max(left, right); break;
        }
    }
    if (stack.empty() || !std::isfinite(stack.back()))
        return fail(ErrorKind::BadReply, QStringLiteral("the formula gives no number"));
    return stack.back();
}

} // namespace engine
