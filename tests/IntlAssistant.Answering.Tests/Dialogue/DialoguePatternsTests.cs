using IntlAssistant.Answering.Dialogue;

namespace IntlAssistant.Answering.Tests.Dialogue;

public sealed class DialoguePatternsTests
{
    [Fact]
    public void A_phrase_without_strokes_is_itself() =>
        Assert.Equal(["talk to a person"], DialoguePatterns.Phrases("talk to a person"));

    [Fact]
    public void Words_parted_by_strokes_stand_for_each_other() => Assert.Equal(
        ["talk to person", "talk to human", "speak to person", "speak to human"],
        DialoguePatterns.Phrases("talk/speak to person/human"));
}
