using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Yaml;

namespace IntlAssistant.Knowledge.Pages;

/// <summary>A page while its front matter is read.</summary>
internal sealed class PageDraft(string body, int bodyLine)
{
    private const string Keys = "id, title, topic, audience, lang, source, answeredOn, updated, reviewBy, validFrom, validUntil, appliesTo, questions, handOver";

    private static readonly string[] Required = ["id", "title"];

    private readonly List<PageQuestion> questions = [];
    private readonly List<(string Slug, int Line)> sections = [];
    private string? id;
    private string? title;
    private string? topic;
    private string? appliesTo;
    private Audience audience;
    private LanguageTag language = LanguageTag.English;
    private Uri? source;
    private DateOnly? answeredOn;
    private DateOnly? updated;
    private DateOnly? reviewBy;
    private DateOnly? validFrom;
    private DateOnly? validUntil;
    private IReadOnlyList<string> handOver = [];

    /// <summary>The line of the id.</summary>
    public int IdLine { get; private set; }

    /// <summary>The headings that questions name, to be compared with those of the body.</summary>
    public IReadOnlyList<(string Slug, int Line)> Sections => sections;

    /// <summary>Reads the keys; their mistakes are added to <paramref name="problems"/>.</summary>
    public void ReadFrontMatter(IReadOnlyList<YamlEntry> entries, ProblemList problems)
    {
        foreach (var entry in entries)
        {
            Read(entry, problems);
        }

        foreach (var required in Required.Except(entries.Select(entry => entry.Key)))
        {
            problems.Add(1, ContentFault.KeyMissing, $"'{required}' is missing; write '{required}: …' in the front matter.");
        }

        if (validFrom > validUntil)
        {
            problems.AddReversed(entries.First(entry => entry.Key == "validUntil").Line, validFrom.Value, validUntil.Value);
        }

        if (string.IsNullOrWhiteSpace(body))
        {
            problems.Add(bodyLine, ContentFault.PageEmpty, $"the page has no text; write it below the front matter.");
        }
    }

    /// <summary>The page, once its front matter had no mistake.</summary>
    /// <param name="file">Where it stands.</param>
    /// <param name="text">The whole of it.</param>
    /// <param name="asked">Ways people ask for it that stand elsewhere.</param>
    /// <param name="revision">A hash of all that.</param>
    public Page ToPage(string file, string text, IReadOnlyList<string> asked, string revision) => new()
    {
        Id = new PageId(id!), // Required: a missing one was a problem, and then no page is made.
        Title = title!,
        Topic = topic,
        Audience = audience,
        Language = language,
        Source = source,
        AnsweredOn = answeredOn,
        Updated = updated,
        ReviewBy = reviewBy,
        Questions = [.. questions, .. asked.Where(words => questions.All(question => question.Text != words)).Select(words => new PageQuestion(words, null))],
        HandOver = handOver,
        Validity = new Validity(validFrom, validUntil, appliesTo),
        Body = body,
        BodyLine = bodyLine,
        File = file,
        Text = text,
        Revision = revision,
    };

    private void Read(YamlEntry entry, ProblemList problems)
    {
        var (key, value, line) = (entry.Key, entry.Value, entry.Line);
        switch (key)
        {
            case "id":
                id = ReadId(value, problems);
                IdLine = line;
                break;
            case "title":
                title = value.Text(key, problems);
                break;
            case "topic":
                topic = value.Text(key, problems);
                break;
            case "audience":
                audience = ReadAudience(value, problems);
                break;
            case "lang":
                language = value.Text(key, problems) is { } tag ? LanguageCodes.Read(tag, line, problems) : language;
                break;
            case "source":
                source = value.Text(key, problems) is { } address ? ContentAddress.Read(address, line, problems) : null;
                break;
            case "answeredOn":
                answeredOn = ReadDay(entry, problems);
                break;
            case "updated":
                updated = ReadDay(entry, problems);
                break;
            case "reviewBy":
                reviewBy = ReadDay(entry, problems);
                break;
            case "validFrom":
                validFrom = ReadDay(entry, problems);
                break;
            case "validUntil":
                validUntil = ReadDay(entry, problems);
                break;
            case "appliesTo":
                appliesTo = value.Text(key, problems);
                break;
            case "questions":
                ReadQuestions(value, problems);
                break;
            case "handOver":
                handOver = value.Texts(key, problems);
                break;
            default:
                problems.Add(line, ContentFault.KeyUnknown, $"'{key}' is not a key of a page; allowed are {Keys}.");
                break;
        }
    }

    private static string? ReadId(YamlNode value, ProblemList problems)
    {
        var text = value.Text("id", problems);
        if (text is not null && !ContentIds.IsValid(text))
        {
            problems.Add(value.Line, ContentFault.IdInvalid, $"'{text}' is not an id; write lower-case letters, digits and hyphens, such as 'student-exchange'.");
        }

        return text;
    }

    private static Audience ReadAudience(YamlNode value, ProblemList problems)
    {
        switch (value.Text("audience", problems))
        {
            case "students":
                return Audience.Students;
            case "faculty":
                return Audience.Faculty;
            case "partners":
                return Audience.Partners;
            case null or "all":
                return Audience.All;
            case { } other:
                problems.Add(value.Line, ContentFault.AudienceUnknown, $"'{other}' is not an audience; allowed are students, faculty, partners and all.");
                return Audience.All;
        }
    }

    private static DateOnly? ReadDay(YamlEntry entry, ProblemList problems) =>
        entry.Value.Text(entry.Key, problems) is { } text ? ContentDates.Read(entry.Key, text, entry.Value.Line, problems) : null;

    private void ReadQuestions(YamlNode value, ProblemList problems)
    {
        foreach (var item in value.Items("questions", problems))
        {
            if (item is YamlNode.Map section)
            {
                ReadSectionQuestions(section, problems);
            }
            else if (item.Text("questions", problems) is { } question)
            {
                questions.Add(new PageQuestion(question, null));
            }
        }
    }

    private void ReadSectionQuestions(YamlNode.Map map, ProblemList problems)
    {
        var section = map.Entries.FirstOrDefault(entry => entry.Key == "section");
        var ask = map.Entries.FirstOrDefault(entry => entry.Key == "ask");
        foreach (var unknown in map.Entries.Where(entry => entry != section && entry != ask))
        {
            problems.Add(unknown.Line, ContentFault.QuestionKeyUnknown, $"'{unknown.Key}' is not a key of a question; write a text, or 'section: …' and 'ask: […]'.");
        }

        if (section is null || ask is null)
        {
            problems.Add(map.Line, ContentFault.QuestionNeedsBoth, $"a question for one section needs both keys: 'section: …' (the heading's slug) and 'ask: […]' (the ways people ask).");
            return;
        }

        if (section.Value.Text("section", problems) is { } slug)
        {
            sections.Add((slug, section.Line));
            questions.AddRange(ask.Value.Texts("ask", problems).Select(question => new PageQuestion(question, slug)));
        }
    }
}
