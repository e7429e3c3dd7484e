using IntlAssistant.Server.Website;

namespace IntlAssistant.Server.Tests.Website;

public sealed class ColourTests
{
    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#ffffff", 1)]
    [InlineData("#767676", 4.54)]
    public void Contrast_with_white_is_as_defined(string colour, double contrast) =>
        Assert.Equal(contrast, Colour.Parse(colour).ContrastWith(Colour.White), 0.01);

    [Theory]
    [InlineData("#0f5c5c")]
    [InlineData("#000000")]
    [InlineData("#7a0019")]
    public void A_brand_becomes_legible_on_dark_ground(string colour)
    {
        var dark = Colour.Parse("#1f272b");

        Assert.True(Colour.Parse(colour).LegibleOn(dark, 4.5).ContrastWith(dark) >= 4.5);
    }

    [Fact]
    public void What_is_no_colour_is_refused() => Assert.Throws<FormatException>(() => Colour.Parse("teal"));
}
