using IntlAssistant.Server.Staff.Passwords;

namespace IntlAssistant.Server.Tests.Staff;

public sealed class PasswordRuleTests
{
    private static readonly string[] Own = ["Office Head", "head@university.example"];

    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("Password12345678")]
    [InlineData("P@ssw0rd!P@ssw0rd!")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("1q2w3e4r1q2w3e4r1q2w3e4r", false)]
    [InlineData("123456789012345678")]
    [InlineData("aaaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabcabc")]
    [InlineData("iloveyouiloveyou1")]
    [InlineData("correct horse battery staple")]
    [InlineData("head@university.example")]
    [InlineData("officehead2026!")]
    [InlineData("سلامسلامسلامسلام")]
    [InlineData("University2026!!")]
    [InlineData("orchid tunnel gravel whistle", false)]
    [InlineData("یک جملهٔ بلند که کسی نمی‌داند", false)]
    [InlineData("my aunt's parrot hates Tuesdays", false)]
    [InlineData("x7#kQ2vL9!mZr4pW", false)]
    public void What_is_tried_first_is_refused_and_nothing_else(string password, bool isCommon = true) =>
        Assert.Equal(isCommon, CommonPasswords.IsCommon(password, Own));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(9, 480)]
    [InlineData(10, 900)]
    [InlineData(1000, 900)]
    public void Each_wrong_try_doubles_the_wait_up_to_a_quarter_of_an_hour(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Lockout.Wait(attempts));
}
