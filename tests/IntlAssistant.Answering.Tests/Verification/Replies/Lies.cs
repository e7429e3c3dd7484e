using System.Globalization;
using System.Text.RegularExpressions;

using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Tests.Verification.Replies;

/// <summary>Turns true sentences into lies, each in one way.</summary>
internal sealed class Lies(IReadOnlyList<Truth> truths)
{
    private static readonly string[] Links =
    [
        "https://www.tums-admission-help.example.com/apply", "www.student-visa-fast.example.org", "https://forms.example.net/pay?id=221", "info@study-iran-office.example.com",
        "admissions.help@example.org", "+98 21 5555 0199",
    ];

    private static readonly Regex Number = new(@"(?<![\w/.@:-])\p{Nd}+([.,٬]\p{Nd}{3})*(?![\w@/]|[:.]\p{Nd})", RegexOptions.CultureInvariant);

    /// <summary>All lies about one truth.</summary>
    public IEnumerable<ReplyLine> About(Truth truth)
    {
        var dice = truth.Dice("lie");
        (string Kind, string? Text)[] changed =
        [
            ("number", ChangeNumber(truth, dice)),
            ("swap", SwapNumbers(truth)),
            ("date", ChangeMonth(truth, dice)),
            ("name", ChangeConcept(truth, dice, ConceptKind.Place, ConceptKind.Name)),
            ("entity", ChangeConcept(truth, dice, ConceptKind.Topic, ConceptKind.Person)),
            ("link", AddLink(truth, dice)),
            ("negation", Wordings.Negate(truth, dice)),
            ("modality", Wordings.ChangeModality(truth, dice)),
            ("bound", Wordings.ChangeBound(truth, dice)),
            ("all", SaysAll(truth.Passage.Text) ? null : Wordings.Overgeneralise(truth, dice)),
        ];
        foreach (var (kind, text) in changed.Where(change => change.Text is not null && change.Text != truth.Text))
        {
            yield return Line(truth, kind, Cite(text!, "[1]"), [truth.Passage]);
        }

        if (Unrelated(truth, dice) is { } other)
        {
            yield return Line(truth, ReplyEvaluation.WrongCitation, Cite(truth.Text, "[1]"), dice.Next(2) == 0 ? [other] : [other, truth.Passage]);
        }

        if (OtherLanguage(truth, dice) is { } language)
        {
            yield return Line(truth, "language", Cite(truth.Text, "[1]"), [truth.Passage]) with { Language = language };
        }

        if (Merged(truth, dice) is { } merged)
        {
            yield return merged;
        }
    }

    /// <summary>What is made up whole.</summary>
    public static IEnumerable<ReplyLine> Invented()
    {
        var content = Truths.Contents["knowledge"];
        foreach (var (index, (language, id, text)) in Inventions.Sentences.Index())
        {
            var passage = content.Passages.First(passage => passage.Id.Value == id);
            yield return Line(new Truth($"invention-{index}", Truths.FolderOf("knowledge"), content, passage, LanguageTag.Parse(language), text), "invention", Cite(text, "[1]"), [passage]);
        }

        foreach (var (index, (language, text)) in Inventions.Leaks.Index())
        {
            var passage = content.Passages.First(passage => passage.Id.Value == Inventions.Sentences[index].Passage);
            yield return Line(new Truth($"leak-{index}", Truths.FolderOf("knowledge"), content, passage, LanguageTag.Parse(language), text), "leak", Cite(text, "[1]"), [passage]) with
            {
                Rules = Inventions.Rules,
            };
        }
    }

    internal static ReplyLine Line(Truth truth, string kind, string text, IReadOnlyList<Passage> passages) => new()
    {
        Id = $"{truth.Origin}-{kind}",
        Kind = kind,
        Lie = true,
        Language = truth.Language.Value,
        Content = truth.Folder,
        Passages = [.. passages.Select(passage => passage.Id.Value)],
        Text = text,
        Origin = truth.Origin,
    };

    internal static string Cite(string text, string citation) => text.TrimEnd() switch
    {
        [.. var words, '.' or '。' or '۔' or '।'] whole => $"{words} {citation}{whole[^1]}",
        var whole => $"{whole} {citation}",
    };

    private static string? ChangeNumber(Truth truth, Random dice)
    {
        var numbers = Number.Matches(truth.Text).ToList();
        if (numbers.Count == 0)
        {
            return null;
        }

        var number = numbers[dice.Next(numbers.Count)];
        var place = dice.Next(number.Length);
        while (!char.IsDigit(number.Value[place]))
        {
            place--;
        }

        var digit = (int)char.GetNumericValue(number.Value[place]);
        var other = (digit + 1 + dice.Next(8)) % 10;
        other = other == 0 && place == 0 ? digit == 5 ? 6 : 5 : other;
        var zero = (char)(number.Value[place] - digit);
        var changed = number.Value[..place] + (char)(zero + other) + number.Value[(place + 1)..];
        return Folding.Fold(truth.Passage.Text).Contains(Folding.Fold(changed)) ? null : truth.Text[..number.Index] + changed + truth.Text[(number.Index + number.Length)..];
    }

    private static string? SwapNumbers(Truth truth)
    {
        var numbers = Number.Matches(truth.Text).ToList();
        var (first, second) = (numbers.FirstOrDefault(), numbers.LastOrDefault());
        if (first is null || second is null || Folding.Fold(first.Value) == Folding.Fold(second.Value) || second.Index - first.Index < 12 || IsYear(first.Value) || IsYear(second.Value)
            || Regex.IsMatch(truth.Text[(first.Index + first.Length)..second.Index], @"^\W*(to|bis|and|–|-|تا|до|a|à)?\W*$"))
        {
            return null;
        }

        return truth.Text[..first.Index] + second.Value + truth.Text[(first.Index + first.Length)..second.Index] + first.Value + truth.Text[(second.Index + second.Length)..];
    }

    private static bool IsYear(string number) => Regex.IsMatch(Folding.Fold(number), @"^(13|14|19|20)\d\d$");

    private static string? ChangeMonth(Truth truth, Random dice)
    {
        if (truth.Language.Value == "zh")
        {
            var written = Regex.Match(truth.Text, @"(\d+)月");
            return written.Success ? truth.Text.Replace(written.Value, $"{(int.Parse(written.Groups[1].Value, CultureInfo.InvariantCulture) % 12) + 1}月") : null;
        }

        var format = CultureInfo.GetCultureInfo(truth.Language.Value).DateTimeFormat;
        foreach (var months in new[] { format.MonthGenitiveNames, format.MonthNames })
        {
            for (var month = 0; month < 12; month++)
            {
                var pattern = new Regex($@"(?<!\w){Regex.Escape(months[month])}(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
                var other = months[(month + 1 + dice.Next(10)) % 12];
                if (months[month] != "May" && pattern.IsMatch(truth.Text) && !truth.Passage.Text.Contains(other, StringComparison.OrdinalIgnoreCase))
                {
                    return pattern.Replace(truth.Text, other, 1);
                }
            }
        }

        return null;
    }

    // Another concept of the same kind, which neither the passage nor its headings speak of, in the same language.
    private static string? ChangeConcept(Truth truth, Random dice, params ConceptKind[] kinds)
    {
        var thesaurus = truth.Content.Thesaurus;
        var tokens = Analyzers.For(truth.Language).Analyze(truth.Text);
        var mentions = thesaurus.Mentions(tokens, truth.Language).Where(mention => kinds.Contains(mention.Concept.Kind)).ToList();
        if (mentions.Count == 0)
        {
            return null;
        }

        var mention = mentions[dice.Next(mentions.Count)];
        var known = SpokenOf(truth.Passage, thesaurus);
        var others = thesaurus.Concepts.Where(concept => concept.Kind == mention.Concept.Kind && !known.Contains(concept.Id)
            && !concept.Broader.Any(known.Contains) && !mention.Concept.Broader.Contains(concept.Id) && !Broader(concept, thesaurus).Intersect(Broader(mention.Concept, thesaurus)).Any(known.Contains)
            && concept.Words.GetValueOrDefault(truth.Language, []) is [{ Length: > 3 }, ..]).ToList();
        if (others.Count == 0)
        {
            return null;
        }

        var word = others[dice.Next(others.Count)].Words[truth.Language][0];
        var start = tokens[mention.FirstToken].Span.Start;
        return truth.Text[..start] + word + truth.Text[tokens[mention.FirstToken + mention.TokenCount - 1].Span.End..];
    }

    private static IEnumerable<ConceptId> Broader(Concept concept, IThesaurus thesaurus) =>
        concept.Broader.SelectMany(id => thesaurus.Find(id) is { } broader ? Broader(broader, thesaurus).Prepend(id) : [id]);

    private static HashSet<ConceptId> SpokenOf(Passage passage, IThesaurus thesaurus)
    {
        var text = string.Join('\n', passage.HeadingPath.Append(passage.Page.Title).Append(passage.Text));
        var found = thesaurus.Mentions(Analyzers.For(passage.Page.Language).Analyze(text), passage.Page.Language).Select(mention => mention.Concept).ToList();
        return [.. found.Select(concept => concept.Id), .. found.SelectMany(concept => Broader(concept, thesaurus))];
    }

    private static string? AddLink(Truth truth, Random dice)
    {
        var link = Links[dice.Next(Links.Length)];
        var stands = Regex.Match(truth.Text, @"[\w.-]+@[\w.-]+\w|\b[\w-]+(\.[\w-]+)+\.(ir|edu|com|org)\b");
        return stands.Success ? truth.Text.Replace(stands.Value, "office." + stands.Value.Replace("@", "@mail.")) : $"{truth.Text.TrimEnd('.', '。', '۔', '।')}: {link}";
    }

    private Passage? Unrelated(Truth truth, Random dice)
    {
        var numbers = Number.Matches(truth.Text).Select(number => Folding.Fold(number.Value)).ToHashSet();
        var others = truth.Content.Passages.Where(passage => passage.Kind == PassageKind.Content && passage.Text.Length > 40 && passage.Page.Id != truth.Passage.Page.Id
            && passage.Page.Topic != truth.Passage.Page.Topic
            && !Number.Matches(passage.Text).Any(number => numbers.Contains(Folding.Fold(number.Value)))
            && !truths.Any(near => near.Text == truth.Text && near.Passage.Id == passage.Id) && !Repeats(passage, truth)).ToList();
        return others.Count == 0 ? null : others[dice.Next(others.Count)];
    }

    // Pages repeat each other's sentences: what another passage says too is cited rightly there.
    private static bool Repeats(Passage passage, Truth truth)
    {
        var words = Analyzers.For(truth.Passage.Page.Language).Analyze(truth.Passage.Text).Where(token => !token.IsFunctionWord).Select(token => token.Term).ToHashSet();
        var others = Analyzers.For(passage.Page.Language).Analyze(passage.Text).Where(token => !token.IsFunctionWord).Select(token => token.Term).ToHashSet();
        return words.Count(others.Contains) > words.Count / 2;
    }

    private static string? OtherLanguage(Truth truth, Random dice)
    {
        string[] languages = truth.Language.Value switch
        {
            "en" => ["fa", "de", "tr", "ar", "fr", "zh"],
            "fa" => ["en", "tr"],
            "ar" => ["en", "fr"],
            _ => ["en", "fa"],
        };
        return truth.Text.Length > 40 ? languages[dice.Next(languages.Length)] : null;
    }

    // The number of one page in the sentence of another, both cited.
    private ReplyLine? Merged(Truth truth, Random dice)
    {
        var here = Number.Matches(truth.Text).ToList();
        var others = truths.Where(other => other.Content == truth.Content && other.Passage.Page.Id != truth.Passage.Page.Id
            && other.Passage.Page.Language == truth.Passage.Page.Language && !Repeats(other.Passage, truth)
            && Number.Matches(other.Text).Any(number => !Folding.Fold(truth.Passage.Text).Contains(Folding.Fold(number.Value)))).ToList();
        if (here.Count == 0 || others.Count == 0)
        {
            return null;
        }

        var other = others[dice.Next(others.Count)];
        var number = Number.Matches(other.Text).First(number => !Folding.Fold(truth.Passage.Text).Contains(Folding.Fold(number.Value)));
        var place = here[dice.Next(here.Count)];
        var text = truth.Text[..place.Index] + number.Value + truth.Text[(place.Index + place.Length)..];
        return Line(truth, "merged", Cite(text, "[1][2]"), [truth.Passage, other.Passage]);
    }

    private static bool SaysAll(string text) => Regex.IsMatch(
        text, @"\b(all|every|any|always|both|alle[nr]?|jede\w*|immer|beide|tous|toute?s?|toujours|todos|todas|cualquier|cada|siempre|bütün|tüm|her|все[хм]?|кажд\w+|люб\w+)\b|همه|تمام|هر |جميع|كل |لكل|تمام|ہر|सभी|हर |所有|全部|每|都|任何|全", RegexOptions.IgnoreCase);
}
