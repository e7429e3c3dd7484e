using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Answering.Tests.Replies;

public sealed class SuggestionsTests
{
    [Fact]
    public async Task Other_sections_own_questions_are_suggested_and_not_what_is_asked_of_the_whole_page()
    {
        using var office = new SmallOffice(("library.md", """
            ---
            id: library
            title: Library
            questions:
              - How does the library work?
              - section: card
                ask: [Is the library card free?]
              - section: hours
                ask: [When is the library open?, Wann ist die Bibliothek offen?]
            ---
            ## Library card {#card}

            The library card is free of charge.

            ## Opening hours {#hours}

            The library is open from 8 to 20.
            """));

        var answer = Assert.IsType<Reply.Answer>(await office.AskAsync("Is the library card free?"));

        Assert.Equal(["When is the library open?"], answer.Suggestions);
    }
}
