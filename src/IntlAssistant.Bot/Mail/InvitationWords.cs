namespace IntlAssistant.Bot.Mail;

/// <summary>What invitations say, in the languages of the console.</summary>
internal static class InvitationWords
{
    public static (string Subject, string Text) Of(bool isReset, string language) => (language == "fa", isReset) switch
    {
        (false, false) => ("Your account in the console of {office}", English("an account in the console of {office} has been made for you. With this link you choose your password.")),
        (false, true) => ("A new password for the console of {office}", English("an administrator has taken back your password for the console of {office}. With this link you choose another.")),
        (true, false) => ("حساب شما در میز کار {office}", Persian("حسابی برای شما در میز کار {office} ساخته شده است. با این پیوند گذرواژهٔ خود را برگزینید.")),
        (true, true) => ("گذرواژهٔ تازه برای میز کار {office}", Persian("مدیر سامانه گذرواژهٔ شما را در میز کار {office} برداشته است. با این پیوند گذرواژهٔ دیگری برگزینید.")),
    };

    private static string English(string what) =>
        $$"""
        Dear {name},

        {{what}} It opens once, until {until}:

        {link}

        If you did not expect this mail, do not open the link, and tell the office.

        """;

    private static string Persian(string what) =>
        $$"""
        {name} گرامی،

        {{what}} این پیوند یک بار و تا {until} باز می‌شود:

        {link}

        اگر منتظر این نامه نبودید، پیوند را باز نکنید و به دفتر خبر دهید.

        """;
}
