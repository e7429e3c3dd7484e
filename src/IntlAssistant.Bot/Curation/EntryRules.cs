using IntlAssistant.Answering.Privacy;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Sources;

namespace IntlAssistant.Bot.Curation;

/// <summary>What an entry must be before visitors are told it: a page without mistakes, and without anybody's personal data.</summary>
internal sealed class EntryRules(Persons persons, IConversationStore conversations, IUnansweredStore unanswered, TalkReader talks)
{
    /// <summary>The mistakes of a text, as a page of the content.</summary>
    public static (Page? Page, IReadOnlyList<ContentProblem> Problems) Read(string entry, EntryContent content)
    {
        var source = EntryPages.PageOf(entry, content);
        var (page, problems) = PageFormat.Read(source);
        return page is not null && page.Id.Value != entry
            ? (null, [ContentProblem.Of(source.Name, 2, ContentFault.IdChanged, $"the id is '{page.Id}'; an entry keeps the id that it began with: write 'id: {entry}'.")])
            : (page, problems);
    }

    /// <summary>What stands against publishing a version, besides the mistakes of its text.</summary>
    public async Task<IReadOnlyList<ContentProblem>> AgainstAsync(Entry entry, EntryContent content, CancellationToken cancellationToken)
    {
        var file = EntryPages.PageOf(entry.Id, content).Name;
        var anybody = persons.Anybody();
        List<ContentProblem> problems =
        [
            .. LinesWithPlaceholders(content.Text).Select(line => ContentProblem.Of(
                file, line, ContentFault.PlaceholderLeft, $"a placeholder stands where something personal was taken out; write the sentence without it.")),
            .. content.Questions.Select((question, index) => (PersonalData.Strip(question.Text, anybody).Found, index))
                .Where(question => question.Found.Count > 0)
                .Select(question => ContentProblem.Of(
                    file, 0, ContentFault.QuestionNamesSomebody, $"question {question.index + 1} has a {Placeholders.Of(question.Found[0])} in it; take it out.")),
        ];
        if (await NamesAnybodyAsync(entry, content, cancellationToken))
        {
            problems.Add(ContentProblem.Of(file, 0, ContentFault.TextNamesSomebody, $"the text or a question has a name or a number of somebody who asked for it or answered it; take it out."));
        }

        return problems;
    }

    private static IEnumerable<int> LinesWithPlaceholders(string text) => text.Split('\n')
        .Select((line, index) => (line, Number: index + 1))
        .Where(line => Placeholders.IsIn(line.line))
        .Select(line => line.Number);

    /// <summary>Whether something that was taken out of the conversations behind an entry has come back.</summary>
    private async Task<bool> NamesAnybodyAsync(Entry entry, EntryContent content, CancellationToken cancellationToken)
    {
        var group = entry.Group is { } id ? await unanswered.FindAsync(id, cancellationToken) : null;
        var asked = (group?.Questions ?? []).Select(question => question.Conversation)
            .Concat(content.Questions.Select(question => question.Conversation).OfType<ConversationId>()).Distinct();
        var text = string.Join('\n', content.Questions.Select(question => question.Text).Append(content.Text));
        foreach (var conversation in asked)
        {
            if (await conversations.FindAsync(conversation, cancellationToken) is { } found
                && await HasOfAsync(text, await persons.OfAsync(found, cancellationToken), conversation, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> HasOfAsync(string text, KnownPerson known, ConversationId conversation, CancellationToken cancellationToken)
    {
        if (PersonalData.HasAny(text, known))
        {
            return true;
        }

        var said = (await talks.ReadAsync(conversation, cancellationToken)).Where(message => message.IsVisitor);
        return said.SelectMany(message => PersonalData.ValuesIn(message.Text, known)).Any(value => PersonalData.Has(text, value));
    }
}
