using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Yaml;

namespace IntlAssistant.Knowledge.Dialogue;

/// <summary>Reads files of intents and replies. A name in a later file replaces the whole of it in an earlier one.</summary>
internal sealed class DialogueReader
{
    private readonly Dictionary<string, IReadOnlyDictionary<LanguageTag, IReadOnlyList<string>>> intents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<LanguageTag, string>> replies = new(StringComparer.Ordinal);

    /// <summary>The mistakes of all files read so far.</summary>
    public List<ContentProblem> Problems { get; } = [];

    /// <summary>Reads one more file.</summary>
    public void Read(string file, string yaml)
    {
        var problems = new ProblemList(file);
        foreach (var entry in YamlFile.Read(yaml, 1, problems)?.Entries("the file", problems) ?? [])
        {
            switch (entry.Key)
            {
                case "intents":
                    ReadIntents(entry, problems);
                    break;
                case "replies":
                    ReadReplies(entry, problems);
                    break;
                default:
                    problems.Add(entry.Line, $"'{entry.Key}' is not a key here; allowed are intents and replies.");
                    break;
            }
        }

        Problems.AddRange(problems.Items);
    }

    /// <summary>All that was read, without what was wrong in it.</summary>
    public DialogueBook ToBook() => new(intents, replies)
    {
        Languages = [.. replies.Values
            .Aggregate<IReadOnlyDictionary<LanguageTag, string>, IEnumerable<LanguageTag>?>(
                null, (common, reply) => common is null ? reply.Keys : common.Intersect(reply.Keys))?
            .OrderBy(language => language.Value, StringComparer.Ordinal) ?? Enumerable.Repeat(LanguageTag.English, 1)],
    };

    private void ReadIntents(YamlEntry section, ProblemList problems)
    {
        foreach (var intent in section.Value.Entries("intents", problems))
        {
            var phrases = new Dictionary<LanguageTag, IReadOnlyList<string>>();
            foreach (var (language, entry) in ByLanguage(intent, problems))
            {
                phrases[language] = entry.Value.Texts($"{intent.Key}: {entry.Key}", problems);
            }

            intents[intent.Key] = phrases;
        }
    }

    private void ReadReplies(YamlEntry section, ProblemList problems)
    {
        foreach (var reply in section.Value.Entries("replies", problems))
        {
            var texts = new Dictionary<LanguageTag, string>();
            foreach (var (language, entry) in ByLanguage(reply, problems))
            {
                if (entry.Value.Text($"{reply.Key}: {entry.Key}", problems) is { } text)
                {
                    texts[language] = text;
                }
            }

            if (texts.ContainsKey(LanguageTag.English))
            {
                replies[reply.Key] = texts;
            }
            else
            {
                problems.Add(reply.Line, $"the reply '{reply.Key}' is not written in English; write 'en: …', which is said where no other language fits.");
            }
        }
    }

    private static IEnumerable<(LanguageTag Language, YamlEntry Entry)> ByLanguage(YamlEntry named, ProblemList problems)
    {
        foreach (var entry in named.Value.Entries(named.Key, problems))
        {
            if (LanguageCodes.TryRead(entry.Key, out var language))
            {
                yield return (language, entry);
            }
            else
            {
                problems.Add(entry.Line, $"'{entry.Key}' is not a language; write its two-letter code, such as en, fa or zh.");
            }
        }
    }
}
