using System.Collections.Concurrent;
using IntlAssistant.Answering.Privacy;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;
using IntlAssistant.Knowledge.Vocabulary;

namespace IntlAssistant.Bot.Curation;

/// <summary>What is known of the people of a conversation, so that nothing of it comes into the content.</summary>
internal sealed class Persons(IContactStore contacts, IStaffDirectory staff, TalkReader talks, IKnowledge knowledge)
{
    // A name that is also one of the most usual words of some language would be taken out of every sentence.
    private const float UsualWord = 0.12f;

    private static readonly LanguageTag[] Languages =
        [.. new[] { "en", "fa", "ar", "fr", "tr", "es", "ru", "ur", "zh", "de", "hi" }.Select(LanguageTag.Parse)];

    private readonly ConcurrentDictionary<string, bool> words = new(StringComparer.OrdinalIgnoreCase);
    private (KnowledgeSnapshot Content, string Text, string Digits)? published;

    /// <summary>Whoever takes part in a conversation: as the channel names them, as they call themselves, as they are reached; and the staff.</summary>
    public async Task<KnownPerson> OfAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var anybody = Anybody();
        var contact = await contacts.FindAsync(conversation.Id, cancellationToken);
        var said = (await talks.ReadAsync(conversation.Id, cancellationToken)).Where(message => message.IsVisitor)
            .SelectMany(message => PersonalData.NamesIn(message.Text, anybody));
        var colleagues = (await staff.AllAsync(cancellationToken)).Select(member => member.Name);
        return anybody with
        {
            Names = [.. said.Append(conversation.UserName ?? "").Concat(colleagues).Where(name => name.Trim().Length > 1).Distinct(StringComparer.Ordinal)],
            Contacts = contact is null ? [] : [contact.Email],
        };
    }

    /// <summary>Nobody in particular.</summary>
    public KnownPerson Anybody() => new() { IsPublic = IsPublished, IsWord = IsWord };

    private bool IsPublished(string value)
    {
        var content = knowledge.Current;
        var known = published;
        if (known is null || !ReferenceEquals(known.Value.Content, content))
        {
            var text = string.Join('\n', content.Passages.Select(passage => passage.Text));
            published = known = (content, text, new string([.. text.Where(char.IsAsciiDigit)]));
        }

        return value.All(char.IsAsciiDigit)
            ? known.Value.Digits.Contains(value, StringComparison.Ordinal)
            : known.Value.Text.Contains(value.Trim('.'), StringComparison.OrdinalIgnoreCase);
    }

    // "I am a student" gives no name. Whatever the language: people mix them.
    private bool IsWord(string word) => words.GetOrAdd(word, text => Languages.Any(language =>
    {
        var tokens = Analyzers.For(language).Analyze(text);
        return tokens.Count > 0 && (tokens.All(token => token.IsFunctionWord || WordCommonness.For(language).Of(token.Term) > UsualWord)
            || knowledge.Current.Thesaurus.Mentions(tokens, language)
                .Any(mention => mention.TokenCount == tokens.Count && mention.Concept.Kind != ConceptKind.Name));
    }));
}
