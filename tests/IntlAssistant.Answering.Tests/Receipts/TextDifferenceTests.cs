using IntlAssistant.Answering.Receipts;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Receipts;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("One. Two. Three.", "One. Three.", "Two.", "")]
    [InlineData("One. Three.", "One. Two. Three.", "", "Two.")]
    [InlineData("One.\nTwo.", "One.\nTwo!", "Two.", "Two!")]
    [InlineData("One. Two.", "One.\n\nTwo.", "", "")]
    [InlineData("", "One.", "", "One.")]
    [InlineData("One.", "", "One.", "")]
    public void Only_what_changed_is_told(string before, string after, string removed, string added)
    {
        var difference = TextDifference.Of(before, after, LanguageTag.English);

        Assert.Equal(removed, string.Join(' ', difference.Removed));
        Assert.Equal(added, string.Join(' ', difference.Added));
    }
}
