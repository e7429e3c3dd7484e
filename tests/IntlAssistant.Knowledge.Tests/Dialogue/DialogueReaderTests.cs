using IntlAssistant.Knowledge.Dialogue;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Tests.Dialogue;

public sealed class DialogueReaderTests
{
    private static readonly LanguageTag French = LanguageTag.Parse("fr");

    [Fact]
    public void Intents_and_replies_are_read_by_name_and_language()
    {
        var (book, problems) = Read("""
            intents:
              thanks:
                en: [thanks, thank you]
                fr: [merci]
            replies:
              welcome:
                en: Welcome to {office}.
                fr: Bienvenue.
              bye:
                en: |
                  Good-bye.
                  See you.
            """);

        Assert.Empty(problems);
        Assert.Equal(["thanks", "thank you"], book.Intents["thanks"][LanguageTag.English]);
        Assert.Equal("Bienvenue.", book.Reply("welcome", French));
        Assert.Equal("Welcome to {office}.", book.Reply("welcome", LanguageTag.Parse("tr")));
        Assert.Equal("Good-bye.\nSee you.", book.Reply("bye", French));
        Assert.Equal([LanguageTag.English], book.Languages);
    }

    [Theory]
    [InlineData("replies:\n  bye:\n    fr: Au revoir", 2, "the reply 'bye' is not written in English; write 'en: …', which is said where no other language fits.")]
    [InlineData("replies:\n  bye:\n    en: Bye\n    english: Bye", 4, "'english' is not a language; write its two-letter code, such as en, fa or zh.")]
    [InlineData("replies:\n  bye:\n    en: Bye\n    fr: [Au revoir]", 4, "'bye: fr' must be a text, not a list or keys.")]
    [InlineData("intents:\n  bye:\n    en: bye", 3, "'bye: en' must be a list; write each entry on its own line after '- ', or all of them in brackets.")]
    [InlineData("intents: [bye]", 1, "'intents' must have keys with values, each on its own indented line.")]
    [InlineData("answers:\n  a: b", 1, "'answers' is not a key here; allowed are intents and replies.")]
    public void A_mistake_is_told_with_its_line_and_what_is_allowed(string yaml, int line, string message)
    {
        var (_, problems) = Read(yaml);

        Assert.Equal([new ContentProblem("0.yaml", line, message)], problems);
    }

    [Fact]
    public void Names_of_a_later_file_replace_those_of_an_earlier_one_and_others_stay()
    {
        var (book, _) = Read(
            "replies:\n  welcome: {en: Hello, fr: Bonjour}\n  bye: {en: Bye}\nintents:\n  thanks: {en: [thanks], fr: [merci]}",
            "replies:\n  welcome: {en: Good day}\nintents:\n  thanks: {en: [cheers]}");

        Assert.Equal("Good day", book.Reply("welcome", French));
        Assert.Equal("Bye", book.Reply("bye", French));
        Assert.Equal(["cheers"], book.Intents["thanks"].Values.Single());
    }

    [Fact]
    public void An_office_without_a_dialogue_of_its_own_has_that_of_the_software()
    {
        using var empty = new TemporaryFolder();
        using var own = new TemporaryFolder().With("dialogue.yaml", "replies:\n  own-words: {en: Ours}");

        var shipped = KnowledgeLoader.Load(empty.Path).Dialogue;
        var book = KnowledgeLoader.Load(own.Path).Dialogue;

        Assert.Equal("Ours", book.Reply("own-words", French));
        Assert.Equal(shipped.Replies.Count + 1, book.Replies.Count);
    }

    private static (DialogueBook Book, IReadOnlyList<ContentProblem> Problems) Read(params string[] files)
    {
        var reader = new DialogueReader();
        foreach (var (number, yaml) in files.Index())
        {
            reader.Read($"{number}.yaml", yaml);
        }

        return (reader.ToBook(), reader.Problems);
    }
}
