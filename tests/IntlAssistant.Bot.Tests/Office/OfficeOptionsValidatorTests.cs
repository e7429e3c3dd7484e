using IntlAssistant.Bot.Office;

namespace IntlAssistant.Bot.Tests.Office;

public sealed class OfficeOptionsValidatorTests
{
    [Fact]
    public void Without_any_setting_nothing_is_wrong() => Assert.True(new OfficeOptionsValidator().Validate(null, new()).Succeeded);

    [Fact]
    public void Validate_tells_every_fault_at_once_with_what_to_write()
    {
        var result = new OfficeOptionsValidator().Validate(null, new()
        {
            TimeZone = "Tehran Time",
            Language = "english please",
            Hours = { ["Sunday"] = "9-25", ["Someday"] = "closed" },
            Holidays = { "21.3.2027", "2027-04-02..2027-03-20" },
            Desks = { new DeskOptions() },
            Questions = { ["pupils"] = [] },
            Brand = { Color = "#ffee00" },
        });

        Assert.Equal(
            [
                "Office:Brand:Color '#ffee00' has a contrast of 1.2 : 1 with white; take a darker one, 4.5 : 1 at least.",
                "Office:Desks:0:Name is missing; write what the desk is called.",
                "Office:Desks:0:Topics is empty; write the topics of the pages that the desk answers for.",
                "Office:Holidays '2027-04-02..2027-03-20' is not a day; write '2027-03-21', or '2027-03-20..2027-04-02' for at most a year.",
                "Office:Holidays '21.3.2027' is not a day; write '2027-03-21', or '2027-03-20..2027-04-02' for at most a year.",
                "Office:Hours:Someday is not a day; write Monday, Tuesday … Sunday.",
                "Office:Hours:Sunday '9-25' is not a time span; write '09:00-17:00', several with commas between them, or 'closed'.",
                "Office:Language: 'english please' is not a language; write for example 'en', 'fa' or 'zh'.",
                "Office:Questions:pupils is not an audience; write all, students, faculty or partners.",
                "Office:TimeZone 'Tehran Time' is not a time zone; write its IANA name, for example 'Asia/Tehran'.",
            ],
            result.Failures!.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hours_without_a_zone_are_a_fault()
    {
        var result = new OfficeOptionsValidator().Validate(null, new() { Hours = { ["Sunday"] = "09:00-17:00" } });

        Assert.Equal("Office:TimeZone is missing; hours need the zone of the office's clock: write for example 'Asia/Tehran'.", Assert.Single(result.Failures!));
    }
}
