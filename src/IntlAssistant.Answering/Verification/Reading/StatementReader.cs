using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;
using IntlAssistant.Knowledge.Vocabulary;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Reads sentences of replies and of passages in one way, so that they can be compared.</summary>
internal sealed class StatementReader(IThesaurus thesaurus, IIndexSnapshot index)
{
    // A bound belongs to the number that it stands beside: "at least three weeks", "30 Tage im Voraus", "ثلاثة أشهر على الأكثر".
    private const int BoundReach = 4;

    // "From" and "until" stand right before their time: "from midnight to 6:00".
    private const int TermReach = 2;

    private const Mark SpokenMarks = Mark.Not | Mark.SoftNot | Mark.Optional | Mark.Only | Mark.Except | Mark.Must | Mark.Need | Mark.May;

    private const Mark Relations = Mark.Not | Mark.Only | Mark.Must | Mark.Need | Mark.May | Mark.AtLeast | Mark.AtMost | Mark.Late | Mark.All | Mark.Each | Mark.Some;

    private const string German = "de";
    private const int ShortestPart = 3;
    private const int ShortestLastPart = 5;

    private const Mark BoundMarks = Mark.AtLeast | Mark.AtMost | Mark.Before | Mark.After | Mark.Until | Mark.From | Mark.Late;

    // What stands in a larger share of the passages is about everything there.
    private const double GenericShare = 0.18;

    // From so usual a word on, a concept's word may be meant as any other.
    private const double EverydayWord = 0.3;

    /// <summary>Reads a text.</summary>
    public Statement Read(string text, LanguageTag language)
    {
        var tokens = Analyzers.For(language).Analyze(text);
        var facts = HardFactReader.Read(text, tokens, language);
        var segments = Segmenter.Segments(text, tokens);
        var terms = Terms(text, tokens, language, facts);
        var marks = MarksInPlace.Of(MarkReader.Read(text, tokens, language), terms, tokens, text, language);
        terms = [.. terms.Select(term => term with
        {
            IsMark = marks.Any(found => (found.Mark & SpokenMarks) != 0 && IsWithin(found, term)),
            IsRelation = marks.Any(found => (found.Mark & Relations) != 0 && !found.Mark.HasFlag(Mark.SoftNot) && IsWithin(found, term)),
        })];
        var verbs = SeparableVerbs.Of(tokens, text, language);
        terms = verbs.Count == 0 ? terms : [.. terms.Select(term => verbs.TryGetValue(term.First, out var verb) ? term with { Joined = verb } : term)];
        var everyday = EverydayWords.Concepts.Mentions(tokens, language);
        terms = [.. terms.Select(term => term with { Everyday = [.. everyday.Where(mention => IsAt(mention, term)).Select(mention => mention.Concept)] })];
        var clauses = Segmenter.Clauses(text, segments, terms, facts, tokens, marks);
        return new Statement(
            text, language, tokens,
            [.. terms.Select(term => term with { Segment = segments[term.First], Clause = clauses[term.First], Language = language })],
            [.. facts.Select(fact => Place(fact, tokens, segments, clauses, marks)).OfType<PlacedFact>()],
            marks, segments, clauses)
        {
            Everyday = everyday,
            Deeds = DeedReader.Read(tokens, language, clauses, terms, everyday),
            Ordinals = OrdinalReader.Read(text, tokens, language, segments, terms),
        };
    }

    private static bool IsWithin(FoundMark found, StatementTerm term) => found.First < term.First + term.Words.Count && term.First < found.First + found.Count;

    private static bool IsAt(ConceptMention mention, StatementTerm term) =>
        mention.FirstToken < term.First + term.Words.Count && term.First < mention.FirstToken + mention.TokenCount;

    private static PlacedFact? Place(HardFact fact, IReadOnlyList<Token> tokens, IReadOnlyList<int> segments, IReadOnlyList<int> clauses, IReadOnlyList<FoundMark> marks)
    {
        var (first, last) = (-1, -1);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Span.Start < fact.Span.End && fact.Span.Start < tokens[at].Span.End)
            {
                (first, last) = (first < 0 ? at : first, at);
            }
        }

        return first < 0 ? null : new PlacedFact(fact, first, last, segments[first], clauses[first], Bounds(first, last, clauses, marks));
    }

    private static Mark Bounds(int first, int last, IReadOnlyList<int> clauses, IReadOnlyList<FoundMark> marks)
    {
        var bounds = Mark.None;
        foreach (var found in marks.Where(found => (found.Mark & BoundMarks) != 0 && clauses[found.First] == clauses[first]))
        {
            var distance = found.First > last ? found.First - last : first - (found.First + found.Count - 1);
            bounds |= distance <= BoundReach ? found.Mark & (distance <= TermReach ? BoundMarks : BoundMarks & ~(Mark.Until | Mark.From)) : Mark.None;
        }

        return bounds;
    }

    private List<StatementTerm> Terms(string text, IReadOnlyList<Token> tokens, LanguageTag language, IReadOnlyList<HardFact> facts)
    {
        var mentions = thesaurus.Mentions(tokens, language);
        var terms = new List<StatementTerm>();
        var covered = new bool[tokens.Count];
        foreach (var group in mentions.GroupBy(mention => (mention.FirstToken, mention.TokenCount)))
        {
            var (first, count) = group.Key;
            Array.Fill(covered, true, first, count);
            if (!IsFact(first, count, tokens, facts))
            {
                terms.Add(Concept(text, tokens, first, count, [.. group.Select(mention => mention.Concept)], language));
            }
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            if (!covered[at] && !tokens[at].IsFunctionWord && !IsFact(at, 1, tokens, facts))
            {
                terms.Add(Word(text, tokens, at, language) with { Parts = language.Value == German ? LastPart(tokens[at], language) : [] });
            }
        }

        terms.AddRange(Currencies(text, tokens));
        terms.Sort((one, other) => one.First.CompareTo(other.First));
        return terms;
    }

    // "A$75" is in the dollars of one country: a place that the sign names.
    private IEnumerable<StatementTerm> Currencies(string text, IReadOnlyList<Token> tokens)
    {
        foreach (var (sign, place) in UnitWords.DollarsOf(text))
        {
            var at = Math.Max(0, tokens.Count(token => token.Span.Start <= sign) - 1);
            if (thesaurus.Find(new ConceptId(place)) is { } concept)
            {
                yield return new StatementTerm(at, [tokens[at]], [concept], place) { IsName = true };
            }
        }
    }

    // "Reiseversicherung" speaks of insurance: what a German compound ends with is what it is.
    private IReadOnlyList<IReadOnlyList<Concept>> LastPart(Token word, LanguageTag language)
    {
        for (var cut = ShortestPart; cut <= word.Surface.Length - ShortestLastPart; cut++)
        {
            var last = Analyzers.For(language).Analyze(word.Surface[cut..]);
            if (last is [{ IsFunctionWord: false }] && thesaurus.Mentions(last, language) is { Count: > 0 } mentions)
            {
                return [[.. mentions.Select(mention => mention.Concept)]];
            }
        }

        return [];
    }

    private static bool IsFact(int first, int count, IReadOnlyList<Token> tokens, IReadOnlyList<HardFact> facts) => facts.Any(fact =>
        tokens[first].Span.Start < fact.Span.End && fact.Span.Start < tokens[first + count - 1].Span.End);

    private StatementTerm Concept(string text, IReadOnlyList<Token> tokens, int first, int count, List<Concept> concepts, LanguageTag language)
    {
        var words = tokens.Skip(first).Take(count).ToList();
        var content = words.Where(word => !word.IsFunctionWord).ToList();
        var span = new TextSpan(words[0].Span.Start, words[^1].Span.End - words[0].Span.Start);
        var isName = concepts.All(concept => concept.Kind is ConceptKind.Name or ConceptKind.Place);
        return new StatementTerm(first, content.Count > 0 ? content : words, concepts, span.Of(text))
        {
            Weight = WeightOf(concepts),
            IsHeadword = concepts.Exists(concept => concept.Words.GetValueOrDefault(language, []) is [var head, ..]
                && Analyzers.For(language).Analyze(head).Select(token => token.Term).SequenceEqual(words.Select(word => word.Term))),
            IsName = isName,
            IsOfEveryOffice = concepts.Exists(concept => concept.IsOfEveryOffice()),
            IsGeneric = concepts.Exists(concept => concept.IsOfEveryOffice())
                || (index.PassageCount > 0 && concepts.Exists(concept => index.DocumentFrequency(concept.Id.Term) > GenericShare * index.PassageCount)),
            IsEveryday = !isName && count == 1 && WordCommonness.For(language).Of(words[0].Term) > EverydayWord,
            Parts = count == 1 ? [] : [.. content.Select(IReadOnlyList<Concept> (word) => [.. thesaurus.Mentions([word], language).Select(mention => mention.Concept)])],
        };
    }

    private static double WeightOf(List<Concept> concepts) => concepts.Max(concept => concept.Kind switch
    {
        ConceptKind.Action => 0.5,
        ConceptKind.Attribute => 0.6,
        _ => 1,
    });

    private static StatementTerm Word(string text, IReadOnlyList<Token> tokens, int at, LanguageTag language)
    {
        var token = tokens[at];
        var commonness = WordCommonness.For(language).Of(token.Term);
        var isChinese = language.Value == "zh" && !char.IsAscii(token.Surface[0]);
        return new StatementTerm(at, [token], [], token.Span.Of(text))
        {
            Weight = isChinese ? 0.1 : Math.Max(0, 0.8 - commonness),
            IsName = commonness < 0.5 && IsWrittenAsName(text, tokens, at, language),
        };
    }

    // A capital letter amid a sentence; in German, where all nouns have one, only letters that are all capitals.
    private static bool IsWrittenAsName(string text, IReadOnlyList<Token> tokens, int at, LanguageTag language)
    {
        var word = tokens[at].Span.Of(text);
        var capitals = word.Count(char.IsUpper);
        if (capitals >= 2 && capitals == word.Count(char.IsLetter))
        {
            return true;
        }

        var isFirst = at == 0 || StartsSentence(text, tokens[at].Span.Start);
        return capitals > 0 && char.IsUpper(word[0]) && (!isFirst || IsNamedOn(text, tokens, at, language))
            && (language.Value != "de" || capitals > 1);
    }

    // "Rundle Apartments has …": a word that nobody knows, and another capital letter behind it.
    private static bool IsNamedOn(string text, IReadOnlyList<Token> tokens, int at, LanguageTag language) => at + 1 < tokens.Count
        && char.IsUpper(text[tokens[at + 1].Span.Start]) && tokens[at + 1].Span.Start - tokens[at].Span.End == 1
        && WordCommonness.For(language).Of(tokens[at].Term) == 0;

    private static bool StartsSentence(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" \t\"'“”«»(*_[");
        return before.IsEmpty || before[^1] is '.' or ':' or '!' or '?' or '\n' or ';' or '|' or '•' or '-';
    }
}
