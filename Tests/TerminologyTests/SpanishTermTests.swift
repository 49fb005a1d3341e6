import TestSupport
import Testing

@Suite struct SpanishTermTests {
  @Test(
    arguments: [
      ("elección", "las «elecciones» y la «elección»; el elector elige"),
      ("joven", "los «jóvenes» y el «joven»; juventud"),
      ("régimen", "dos «regímenes» y un «régimen»; regimiento"),
      ("carácter", "sus «caracteres»; característica"),
      ("luz", "«luces» y «luz»; lucha"),
      ("francés", "«franceses», «francesa», «francesas»; Francia"),
      ("ministro", "la «ministra» y los «ministros»; ministerio"),
      ("presidente", "la «presidenta» con los «presidentes»; presidencia"),
      ("director", "«directora», «directores»; directorio"),
      ("unido", "«Unidas», «unidos», «unida»; unidad"),
      ("crisis", "las «crisis»; crisol"),
      ("siglo", "«siglos»; siglas"),
      ("partido", "los «partidos»; partida"),
      ("tasa de interés", "las «tasas de interés»; tasa de intereses"),
      ("banco central", "los «bancos centrales»; banca central"),
      ("Naciones Unidas", "las «Naciones Unidas»; Nación Unida"),
      ("imponer sanciones", "«impuso sanciones», «imponiendo sanciones», «impondrán sanciones»; impuesto"),
      ("retirar tropas", "«retiró tropas» y «retiraron tropas»; retiro de tropas"),
      ("teléfono", "«TELEFONOS» y «teléfono»; telefonía"),
    ])
  func findsFormsAndNotLookalikes(term: String, marked: String) throws {
    try expectTerms(term, language: "es", in: marked)
  }
}
