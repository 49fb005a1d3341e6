#include "cresources.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

// To add a data file: put it under data/, embed it here, and name it in the table below.

static const uint8_t abbreviations_af[] = {
#embed "data/abbreviations/af.txt"
};
static const uint8_t abbreviations_am[] = {
#embed "data/abbreviations/am.txt"
};
static const uint8_t abbreviations_ar[] = {
#embed "data/abbreviations/ar.txt"
};
static const uint8_t abbreviations_ast[] = {
#embed "data/abbreviations/ast.txt"
};
static const uint8_t abbreviations_az[] = {
#embed "data/abbreviations/az.txt"
};
static const uint8_t abbreviations_be[] = {
#embed "data/abbreviations/be.txt"
};
static const uint8_t abbreviations_bg[] = {
#embed "data/abbreviations/bg.txt"
};
static const uint8_t abbreviations_bn[] = {
#embed "data/abbreviations/bn.txt"
};
static const uint8_t abbreviations_ca[] = {
#embed "data/abbreviations/ca.txt"
};
static const uint8_t abbreviations_common[] = {
#embed "data/abbreviations/common.txt"
};
static const uint8_t abbreviations_crh[] = {
#embed "data/abbreviations/crh.txt"
};
static const uint8_t abbreviations_cs[] = {
#embed "data/abbreviations/cs.txt"
};
static const uint8_t abbreviations_cy[] = {
#embed "data/abbreviations/cy.txt"
};
static const uint8_t abbreviations_da[] = {
#embed "data/abbreviations/da.txt"
};
static const uint8_t abbreviations_de[] = {
#embed "data/abbreviations/de.txt"
};
static const uint8_t abbreviations_el[] = {
#embed "data/abbreviations/el.txt"
};
static const uint8_t abbreviations_en[] = {
#embed "data/abbreviations/en.txt"
};
static const uint8_t abbreviations_es[] = {
#embed "data/abbreviations/es.txt"
};
static const uint8_t abbreviations_et[] = {
#embed "data/abbreviations/et.txt"
};
static const uint8_t abbreviations_eu[] = {
#embed "data/abbreviations/eu.txt"
};
static const uint8_t abbreviations_fa[] = {
#embed "data/abbreviations/fa.txt"
};
static const uint8_t abbreviations_fi[] = {
#embed "data/abbreviations/fi.txt"
};
static const uint8_t abbreviations_fr[] = {
#embed "data/abbreviations/fr.txt"
};
static const uint8_t abbreviations_ga[] = {
#embed "data/abbreviations/ga.txt"
};
static const uint8_t abbreviations_gl[] = {
#embed "data/abbreviations/gl.txt"
};
static const uint8_t abbreviations_gu[] = {
#embed "data/abbreviations/gu.txt"
};
static const uint8_t abbreviations_he[] = {
#embed "data/abbreviations/he.txt"
};
static const uint8_t abbreviations_hi[] = {
#embed "data/abbreviations/hi.txt"
};
static const uint8_t abbreviations_hr[] = {
#embed "data/abbreviations/hr.txt"
};
static const uint8_t abbreviations_ht[] = {
#embed "data/abbreviations/ht.txt"
};
static const uint8_t abbreviations_hu[] = {
#embed "data/abbreviations/hu.txt"
};
static const uint8_t abbreviations_hy[] = {
#embed "data/abbreviations/hy.txt"
};
static const uint8_t abbreviations_id[] = {
#embed "data/abbreviations/id.txt"
};
static const uint8_t abbreviations_is[] = {
#embed "data/abbreviations/is.txt"
};
static const uint8_t abbreviations_it[] = {
#embed "data/abbreviations/it.txt"
};
static const uint8_t abbreviations_ja[] = {
#embed "data/abbreviations/ja.txt"
};
static const uint8_t abbreviations_ka[] = {
#embed "data/abbreviations/ka.txt"
};
static const uint8_t abbreviations_kk[] = {
#embed "data/abbreviations/kk.txt"
};
static const uint8_t abbreviations_km[] = {
#embed "data/abbreviations/km.txt"
};
static const uint8_t abbreviations_ko[] = {
#embed "data/abbreviations/ko.txt"
};
static const uint8_t abbreviations_lt[] = {
#embed "data/abbreviations/lt.txt"
};
static const uint8_t abbreviations_lv[] = {
#embed "data/abbreviations/lv.txt"
};
static const uint8_t abbreviations_mk[] = {
#embed "data/abbreviations/mk.txt"
};
static const uint8_t abbreviations_ml[] = {
#embed "data/abbreviations/ml.txt"
};
static const uint8_t abbreviations_mr[] = {
#embed "data/abbreviations/mr.txt"
};
static const uint8_t abbreviations_ms[] = {
#embed "data/abbreviations/ms.txt"
};
static const uint8_t abbreviations_my[] = {
#embed "data/abbreviations/my.txt"
};
static const uint8_t abbreviations_nb[] = {
#embed "data/abbreviations/nb.txt"
};
static const uint8_t abbreviations_nl[] = {
#embed "data/abbreviations/nl.txt"
};
static const uint8_t abbreviations_pa[] = {
#embed "data/abbreviations/pa.txt"
};
static const uint8_t abbreviations_pl[] = {
#embed "data/abbreviations/pl.txt"
};
static const uint8_t abbreviations_pt[] = {
#embed "data/abbreviations/pt.txt"
};
static const uint8_t abbreviations_ro[] = {
#embed "data/abbreviations/ro.txt"
};
static const uint8_t abbreviations_ru[] = {
#embed "data/abbreviations/ru.txt"
};
static const uint8_t abbreviations_sk[] = {
#embed "data/abbreviations/sk.txt"
};
static const uint8_t abbreviations_sl[] = {
#embed "data/abbreviations/sl.txt"
};
static const uint8_t abbreviations_sq[] = {
#embed "data/abbreviations/sq.txt"
};
static const uint8_t abbreviations_sr[] = {
#embed "data/abbreviations/sr.txt"
};
static const uint8_t abbreviations_sv[] = {
#embed "data/abbreviations/sv.txt"
};
static const uint8_t abbreviations_sw[] = {
#embed "data/abbreviations/sw.txt"
};
static const uint8_t abbreviations_ta[] = {
#embed "data/abbreviations/ta.txt"
};
static const uint8_t abbreviations_te[] = {
#embed "data/abbreviations/te.txt"
};
static const uint8_t abbreviations_th[] = {
#embed "data/abbreviations/th.txt"
};
static const uint8_t abbreviations_tr[] = {
#embed "data/abbreviations/tr.txt"
};
static const uint8_t abbreviations_uk[] = {
#embed "data/abbreviations/uk.txt"
};
static const uint8_t abbreviations_ur[] = {
#embed "data/abbreviations/ur.txt"
};
static const uint8_t abbreviations_vi[] = {
#embed "data/abbreviations/vi.txt"
};
static const uint8_t abbreviations_zh[] = {
#embed "data/abbreviations/zh.txt"
};
static const uint8_t acronyms_common[] = {
#embed "data/acronyms/common.txt"
};
static const uint8_t agencies_names[] = {
#embed "data/agencies/names.txt"
};
static const uint8_t lengths_letters[] = {
#embed "data/lengths/letters.txt"
};
static const uint8_t articles_en[] = {
#embed "data/articles/en.txt"
};
static const uint8_t articles_fr[] = {
#embed "data/articles/fr.txt"
};
static const uint8_t articles_it[] = {
#embed "data/articles/it.txt"
};
static const uint8_t checks_documentation[] = {
#embed "data/checks/documentation.txt"
};
static const uint8_t dates_fa[] = {
#embed "data/dates/fa.txt"
};
static const uint8_t dates_it[] = {
#embed "data/dates/it.txt"
};
static const uint8_t dates_ru[] = {
#embed "data/dates/ru.txt"
};
static const uint8_t dates_ar[] = {
#embed "data/dates/ar.txt"
};
static const uint8_t dates_de[] = {
#embed "data/dates/de.txt"
};
static const uint8_t dates_en[] = {
#embed "data/dates/en.txt"
};
static const uint8_t dates_es[] = {
#embed "data/dates/es.txt"
};
static const uint8_t dates_fr[] = {
#embed "data/dates/fr.txt"
};
static const uint8_t dates_pt[] = {
#embed "data/dates/pt.txt"
};
static const uint8_t dates_tr[] = {
#embed "data/dates/tr.txt"
};
static const uint8_t inflection_ar[] = {
#embed "data/inflection/ar.txt"
};
static const uint8_t inflection_de[] = {
#embed "data/inflection/de.txt"
};
static const uint8_t inflection_en[] = {
#embed "data/inflection/en.txt"
};
static const uint8_t inflection_es[] = {
#embed "data/inflection/es.txt"
};
static const uint8_t inflection_fr[] = {
#embed "data/inflection/fr.txt"
};
static const uint8_t inflection_it[] = {
#embed "data/inflection/it.txt"
};
static const uint8_t inflection_pt[] = {
#embed "data/inflection/pt.txt"
};
static const uint8_t inflection_nl[] = {
#embed "data/inflection/nl.txt"
};
static const uint8_t inflection_ru[] = {
#embed "data/inflection/ru.txt"
};
static const uint8_t inflection_fi[] = {
#embed "data/inflection/fi.txt"
};
static const uint8_t inflection_he[] = {
#embed "data/inflection/he.txt"
};
static const uint8_t inflection_tr[] = {
#embed "data/inflection/tr.txt"
};
static const uint8_t inflection_tr_words[] = {
#embed "data/inflection/tr-words.txt"
};
static const uint8_t names_spellings[] = {
#embed "data/names/spellings.txt"
};
static const uint8_t names_translated[] = {
#embed "data/names/translated.txt"
};
static const uint8_t numbers_fa[] = {
#embed "data/numbers/fa.txt"
};
static const uint8_t numbers_es[] = {
#embed "data/numbers/es.txt"
};
static const uint8_t numbers_pt[] = {
#embed "data/numbers/pt.txt"
};
static const uint8_t numbers_it[] = {
#embed "data/numbers/it.txt"
};
static const uint8_t numbers_nl[] = {
#embed "data/numbers/nl.txt"
};
static const uint8_t numbers_sv[] = {
#embed "data/numbers/sv.txt"
};
static const uint8_t numbers_ru[] = {
#embed "data/numbers/ru.txt"
};
static const uint8_t numbers_uk[] = {
#embed "data/numbers/uk.txt"
};
static const uint8_t numbers_pl[] = {
#embed "data/numbers/pl.txt"
};
static const uint8_t numbers_el[] = {
#embed "data/numbers/el.txt"
};
static const uint8_t numbers_zh[] = {
#embed "data/numbers/zh.txt"
};
static const uint8_t numbers_ja[] = {
#embed "data/numbers/ja.txt"
};
static const uint8_t numbers_ko[] = {
#embed "data/numbers/ko.txt"
};
static const uint8_t numbers_hi[] = {
#embed "data/numbers/hi.txt"
};
static const uint8_t numbers_id[] = {
#embed "data/numbers/id.txt"
};
static const uint8_t numbers_ar[] = {
#embed "data/numbers/ar.txt"
};
static const uint8_t numbers_de[] = {
#embed "data/numbers/de.txt"
};
static const uint8_t numbers_en[] = {
#embed "data/numbers/en.txt"
};
static const uint8_t numbers_fr[] = {
#embed "data/numbers/fr.txt"
};
static const uint8_t numbers_tr[] = {
#embed "data/numbers/tr.txt"
};
static const uint8_t quantities_ar[] = {
#embed "data/quantities/ar.txt"
};
static const uint8_t quantities_de[] = {
#embed "data/quantities/de.txt"
};
static const uint8_t quantities_en[] = {
#embed "data/quantities/en.txt"
};
static const uint8_t quantities_es[] = {
#embed "data/quantities/es.txt"
};
static const uint8_t quantities_fi[] = {
#embed "data/quantities/fi.txt"
};
static const uint8_t quantities_fr[] = {
#embed "data/quantities/fr.txt"
};
static const uint8_t quantities_it[] = {
#embed "data/quantities/it.txt"
};
static const uint8_t quantities_nl[] = {
#embed "data/quantities/nl.txt"
};
static const uint8_t quantities_pt[] = {
#embed "data/quantities/pt.txt"
};
static const uint8_t quantities_ru[] = {
#embed "data/quantities/ru.txt"
};
static const uint8_t quantities_tr[] = {
#embed "data/quantities/tr.txt"
};
static const uint8_t quantities_units[] = {
#embed "data/quantities/units.txt"
};
static const uint8_t numbers_bg[] = {
#embed "data/numbers/bg.txt"
};
static const uint8_t numbers_cs[] = {
#embed "data/numbers/cs.txt"
};
static const uint8_t numbers_da[] = {
#embed "data/numbers/da.txt"
};
static const uint8_t numbers_hu[] = {
#embed "data/numbers/hu.txt"
};
static const uint8_t numbers_is[] = {
#embed "data/numbers/is.txt"
};
static const uint8_t numbers_nb[] = {
#embed "data/numbers/nb.txt"
};
static const uint8_t numbers_ro[] = {
#embed "data/numbers/ro.txt"
};
static const uint8_t numbers_sk[] = {
#embed "data/numbers/sk.txt"
};
static const uint8_t quantities_hu[] = {
#embed "data/quantities/hu.txt"
};
static const uint8_t quantities_is[] = {
#embed "data/quantities/is.txt"
};
static const uint8_t quantities_und[] = {
#embed "data/quantities/und.txt"
};
static const uint8_t numbers_fi[] = {
#embed "data/numbers/fi.txt"
};
static const uint8_t dates_fi[] = {
#embed "data/dates/fi.txt"
};
static const uint8_t forms_characters[] = {
#embed "data/forms/characters.txt"
};
static const uint8_t background_ar[] = {
#embed "data/background/ar.txt"
};
static const uint8_t background_de[] = {
#embed "data/background/de.txt"
};
static const uint8_t background_en[] = {
#embed "data/background/en.txt"
};
static const uint8_t background_es[] = {
#embed "data/background/es.txt"
};
static const uint8_t background_fi[] = {
#embed "data/background/fi.txt"
};
static const uint8_t background_fr[] = {
#embed "data/background/fr.txt"
};
static const uint8_t background_it[] = {
#embed "data/background/it.txt"
};
static const uint8_t background_nl[] = {
#embed "data/background/nl.txt"
};
static const uint8_t background_pl[] = {
#embed "data/background/pl.txt"
};
static const uint8_t background_pt[] = {
#embed "data/background/pt.txt"
};
static const uint8_t background_ru[] = {
#embed "data/background/ru.txt"
};
static const uint8_t background_sv[] = {
#embed "data/background/sv.txt"
};
static const uint8_t background_tr[] = {
#embed "data/background/tr.txt"
};
static const uint8_t citation_tr[] = {
#embed "data/citation/tr.txt"
};
static const uint8_t term_review_page_html[] = {
#embed "data/term-review/page.html"
};
static const uint8_t term_review_page_css[] = {
#embed "data/term-review/page.css"
};
static const uint8_t term_review_model_js[] = {
#embed "data/term-review/model.js"
};
static const uint8_t term_review_decisions_js[] = {
#embed "data/term-review/decisions.js"
};
static const uint8_t term_review_view_js[] = {
#embed "data/term-review/view.js"
};
static const uint8_t term_review_actions_js[] = {
#embed "data/term-review/actions.js"
};
static const uint8_t term_review_main_js[] = {
#embed "data/term-review/main.js"
};
static const uint8_t function_words_ar[] = {
#embed "data/function-words/ar.txt"
};
static const uint8_t function_words_de[] = {
#embed "data/function-words/de.txt"
};
static const uint8_t function_words_en[] = {
#embed "data/function-words/en.txt"
};
static const uint8_t function_words_es[] = {
#embed "data/function-words/es.txt"
};
static const uint8_t function_words_fr[] = {
#embed "data/function-words/fr.txt"
};
static const uint8_t function_words_fi[] = {
#embed "data/function-words/fi.txt"
};
static const uint8_t function_words_it[] = {
#embed "data/function-words/it.txt"
};
static const uint8_t function_words_nl[] = {
#embed "data/function-words/nl.txt"
};
static const uint8_t function_words_pl[] = {
#embed "data/function-words/pl.txt"
};
static const uint8_t function_words_pt[] = {
#embed "data/function-words/pt.txt"
};
static const uint8_t function_words_ru[] = {
#embed "data/function-words/ru.txt"
};
static const uint8_t function_words_sv[] = {
#embed "data/function-words/sv.txt"
};
static const uint8_t function_words_tr[] = {
#embed "data/function-words/tr.txt"
};
static const uint8_t borrowed_common[] = {
#embed "data/borrowed/common.txt"
};
static const uint8_t common_words_ar[] = {
#embed "data/common-words/ar.txt"
};
static const uint8_t common_words_de[] = {
#embed "data/common-words/de.txt"
};
static const uint8_t common_words_en[] = {
#embed "data/common-words/en.txt"
};
static const uint8_t common_words_es[] = {
#embed "data/common-words/es.txt"
};
static const uint8_t common_words_fi[] = {
#embed "data/common-words/fi.txt"
};
static const uint8_t common_words_fr[] = {
#embed "data/common-words/fr.txt"
};
static const uint8_t common_words_it[] = {
#embed "data/common-words/it.txt"
};
static const uint8_t common_words_nl[] = {
#embed "data/common-words/nl.txt"
};
static const uint8_t common_words_pl[] = {
#embed "data/common-words/pl.txt"
};
static const uint8_t common_words_pt[] = {
#embed "data/common-words/pt.txt"
};
static const uint8_t common_words_ru[] = {
#embed "data/common-words/ru.txt"
};
static const uint8_t common_words_sv[] = {
#embed "data/common-words/sv.txt"
};
static const uint8_t common_words_tr[] = {
#embed "data/common-words/tr.txt"
};
static const uint8_t doubled_words_ar[] = {
#embed "data/doubled-words/ar.txt"
};
static const uint8_t doubled_words_common[] = {
#embed "data/doubled-words/common.txt"
};
static const uint8_t doubled_words_de[] = {
#embed "data/doubled-words/de.txt"
};
static const uint8_t doubled_words_en[] = {
#embed "data/doubled-words/en.txt"
};
static const uint8_t doubled_words_es[] = {
#embed "data/doubled-words/es.txt"
};
static const uint8_t doubled_words_fi[] = {
#embed "data/doubled-words/fi.txt"
};
static const uint8_t doubled_words_fr[] = {
#embed "data/doubled-words/fr.txt"
};
static const uint8_t doubled_words_ru[] = {
#embed "data/doubled-words/ru.txt"
};
static const uint8_t doubled_words_tr[] = {
#embed "data/doubled-words/tr.txt"
};
static const uint8_t interface_ar[] = {
#embed "data/interface/ar.txt"
};
static const uint8_t interface_de[] = {
#embed "data/interface/de.txt"
};
static const uint8_t interface_en[] = {
#embed "data/interface/en.txt"
};
static const uint8_t interface_es[] = {
#embed "data/interface/es.txt"
};
static const uint8_t interface_fi[] = {
#embed "data/interface/fi.txt"
};
static const uint8_t interface_fr[] = {
#embed "data/interface/fr.txt"
};
static const uint8_t interface_it[] = {
#embed "data/interface/it.txt"
};
static const uint8_t interface_nl[] = {
#embed "data/interface/nl.txt"
};
static const uint8_t interface_pt[] = {
#embed "data/interface/pt.txt"
};
static const uint8_t interface_ru[] = {
#embed "data/interface/ru.txt"
};
static const uint8_t interface_sv[] = {
#embed "data/interface/sv.txt"
};
static const uint8_t interface_tr[] = {
#embed "data/interface/tr.txt"
};
static const uint8_t misread_code_pages[] = {
#embed "data/misread/code-pages.txt"
};
static const uint8_t misread_entities[] = {
#embed "data/misread/entities.txt"
};
static const uint8_t misread_look_alikes[] = {
#embed "data/misread/look-alikes.txt"
};
static const uint8_t written_words_de[] = {
#embed "data/written-words/de.txt"
};
static const uint8_t written_words_en[] = {
#embed "data/written-words/en.txt"
};
static const uint8_t written_words_es[] = {
#embed "data/written-words/es.txt"
};
static const uint8_t written_words_fi[] = {
#embed "data/written-words/fi.txt"
};
static const uint8_t written_words_fr[] = {
#embed "data/written-words/fr.txt"
};
static const uint8_t written_words_ru[] = {
#embed "data/written-words/ru.txt"
};
static const uint8_t written_words_tr[] = {
#embed "data/written-words/tr.txt"
};
static const uint8_t page_frame_html[] = {
#embed "data/page/frame.html"
};
static const uint8_t page_frame_css[] = {
#embed "data/page/frame.css"
};
static const uint8_t check_report_page_html[] = {
#embed "data/check-report/page.html"
};
static const uint8_t check_report_page_css[] = {
#embed "data/check-report/page.css"
};
static const uint8_t check_report_rows_css[] = {
#embed "data/check-report/rows.css"
};
static const uint8_t check_report_model_js[] = {
#embed "data/check-report/model.js"
};
static const uint8_t check_report_view_js[] = {
#embed "data/check-report/view.js"
};
static const uint8_t check_report_main_js[] = {
#embed "data/check-report/main.js"
};
static const uint8_t review_actions_js[] = {
#embed "data/review/actions.js"
};
static const uint8_t review_decisions_js[] = {
#embed "data/review/decisions.js"
};
static const uint8_t review_input_js[] = {
#embed "data/review/input.js"
};
static const uint8_t review_main_js[] = {
#embed "data/review/main.js"
};
static const uint8_t review_model_js[] = {
#embed "data/review/model.js"
};
static const uint8_t review_page_css[] = {
#embed "data/review/page.css"
};
static const uint8_t review_page_html[] = {
#embed "data/review/page.html"
};
static const uint8_t review_view_js[] = {
#embed "data/review/view.js"
};

static const struct {
  const char *name;
  const uint8_t *bytes;
  int64_t length;
} table[] = {
    {"abbreviations/af.txt", abbreviations_af, sizeof abbreviations_af},
    {"abbreviations/am.txt", abbreviations_am, sizeof abbreviations_am},
    {"abbreviations/ar.txt", abbreviations_ar, sizeof abbreviations_ar},
    {"abbreviations/ast.txt", abbreviations_ast, sizeof abbreviations_ast},
    {"abbreviations/az.txt", abbreviations_az, sizeof abbreviations_az},
    {"abbreviations/be.txt", abbreviations_be, sizeof abbreviations_be},
    {"abbreviations/bg.txt", abbreviations_bg, sizeof abbreviations_bg},
    {"abbreviations/bn.txt", abbreviations_bn, sizeof abbreviations_bn},
    {"abbreviations/ca.txt", abbreviations_ca, sizeof abbreviations_ca},
    {"abbreviations/common.txt", abbreviations_common, sizeof abbreviations_common},
    {"abbreviations/crh.txt", abbreviations_crh, sizeof abbreviations_crh},
    {"abbreviations/cs.txt", abbreviations_cs, sizeof abbreviations_cs},
    {"abbreviations/cy.txt", abbreviations_cy, sizeof abbreviations_cy},
    {"abbreviations/da.txt", abbreviations_da, sizeof abbreviations_da},
    {"abbreviations/de.txt", abbreviations_de, sizeof abbreviations_de},
    {"abbreviations/el.txt", abbreviations_el, sizeof abbreviations_el},
    {"abbreviations/en.txt", abbreviations_en, sizeof abbreviations_en},
    {"abbreviations/es.txt", abbreviations_es, sizeof abbreviations_es},
    {"abbreviations/et.txt", abbreviations_et, sizeof abbreviations_et},
    {"abbreviations/eu.txt", abbreviations_eu, sizeof abbreviations_eu},
    {"abbreviations/fa.txt", abbreviations_fa, sizeof abbreviations_fa},
    {"abbreviations/fi.txt", abbreviations_fi, sizeof abbreviations_fi},
    {"abbreviations/fr.txt", abbreviations_fr, sizeof abbreviations_fr},
    {"abbreviations/ga.txt", abbreviations_ga, sizeof abbreviations_ga},
    {"abbreviations/gl.txt", abbreviations_gl, sizeof abbreviations_gl},
    {"abbreviations/gu.txt", abbreviations_gu, sizeof abbreviations_gu},
    {"abbreviations/he.txt", abbreviations_he, sizeof abbreviations_he},
    {"abbreviations/hi.txt", abbreviations_hi, sizeof abbreviations_hi},
    {"abbreviations/hr.txt", abbreviations_hr, sizeof abbreviations_hr},
    {"abbreviations/ht.txt", abbreviations_ht, sizeof abbreviations_ht},
    {"abbreviations/hu.txt", abbreviations_hu, sizeof abbreviations_hu},
    {"abbreviations/hy.txt", abbreviations_hy, sizeof abbreviations_hy},
    {"abbreviations/id.txt", abbreviations_id, sizeof abbreviations_id},
    {"abbreviations/is.txt", abbreviations_is, sizeof abbreviations_is},
    {"abbreviations/it.txt", abbreviations_it, sizeof abbreviations_it},
    {"abbreviations/ja.txt", abbreviations_ja, sizeof abbreviations_ja},
    {"abbreviations/ka.txt", abbreviations_ka, sizeof abbreviations_ka},
    {"abbreviations/kk.txt", abbreviations_kk, sizeof abbreviations_kk},
    {"abbreviations/km.txt", abbreviations_km, sizeof abbreviations_km},
    {"abbreviations/ko.txt", abbreviations_ko, sizeof abbreviations_ko},
    {"abbreviations/lt.txt", abbreviations_lt, sizeof abbreviations_lt},
    {"abbreviations/lv.txt", abbreviations_lv, sizeof abbreviations_lv},
    {"abbreviations/mk.txt", abbreviations_mk, sizeof abbreviations_mk},
    {"abbreviations/ml.txt", abbreviations_ml, sizeof abbreviations_ml},
    {"abbreviations/mr.txt", abbreviations_mr, sizeof abbreviations_mr},
    {"abbreviations/ms.txt", abbreviations_ms, sizeof abbreviations_ms},
    {"abbreviations/my.txt", abbreviations_my, sizeof abbreviations_my},
    {"abbreviations/nb.txt", abbreviations_nb, sizeof abbreviations_nb},
    {"abbreviations/nl.txt", abbreviations_nl, sizeof abbreviations_nl},
    {"abbreviations/pa.txt", abbreviations_pa, sizeof abbreviations_pa},
    {"abbreviations/pl.txt", abbreviations_pl, sizeof abbreviations_pl},
    {"abbreviations/pt.txt", abbreviations_pt, sizeof abbreviations_pt},
    {"abbreviations/ro.txt", abbreviations_ro, sizeof abbreviations_ro},
    {"abbreviations/ru.txt", abbreviations_ru, sizeof abbreviations_ru},
    {"abbreviations/sk.txt", abbreviations_sk, sizeof abbreviations_sk},
    {"abbreviations/sl.txt", abbreviations_sl, sizeof abbreviations_sl},
    {"abbreviations/sq.txt", abbreviations_sq, sizeof abbreviations_sq},
    {"abbreviations/sr.txt", abbreviations_sr, sizeof abbreviations_sr},
    {"abbreviations/sv.txt", abbreviations_sv, sizeof abbreviations_sv},
    {"abbreviations/sw.txt", abbreviations_sw, sizeof abbreviations_sw},
    {"abbreviations/ta.txt", abbreviations_ta, sizeof abbreviations_ta},
    {"abbreviations/te.txt", abbreviations_te, sizeof abbreviations_te},
    {"abbreviations/th.txt", abbreviations_th, sizeof abbreviations_th},
    {"abbreviations/tr.txt", abbreviations_tr, sizeof abbreviations_tr},
    {"abbreviations/uk.txt", abbreviations_uk, sizeof abbreviations_uk},
    {"abbreviations/ur.txt", abbreviations_ur, sizeof abbreviations_ur},
    {"abbreviations/vi.txt", abbreviations_vi, sizeof abbreviations_vi},
    {"abbreviations/zh.txt", abbreviations_zh, sizeof abbreviations_zh},
    // One language under other names.
    {"abbreviations/no.txt", abbreviations_nb, sizeof abbreviations_nb},
    {"abbreviations/nn.txt", abbreviations_nb, sizeof abbreviations_nb},
    {"abbreviations/bs.txt", abbreviations_hr, sizeof abbreviations_hr},
    {"articles/en.txt", articles_en, sizeof articles_en},
    {"articles/fr.txt", articles_fr, sizeof articles_fr},
    {"articles/it.txt", articles_it, sizeof articles_it},
    {"dates/fa.txt", dates_fa, sizeof dates_fa},
    {"dates/it.txt", dates_it, sizeof dates_it},
    {"dates/ru.txt", dates_ru, sizeof dates_ru},
    {"dates/ar.txt", dates_ar, sizeof dates_ar},
    {"dates/de.txt", dates_de, sizeof dates_de},
    {"dates/en.txt", dates_en, sizeof dates_en},
    {"dates/es.txt", dates_es, sizeof dates_es},
    {"dates/fr.txt", dates_fr, sizeof dates_fr},
    {"dates/pt.txt", dates_pt, sizeof dates_pt},
    {"dates/tr.txt", dates_tr, sizeof dates_tr},
    {"inflection/ar.txt", inflection_ar, sizeof inflection_ar},
    {"inflection/de.txt", inflection_de, sizeof inflection_de},
    {"inflection/en.txt", inflection_en, sizeof inflection_en},
    {"inflection/es.txt", inflection_es, sizeof inflection_es},
    {"inflection/fr.txt", inflection_fr, sizeof inflection_fr},
    {"inflection/it.txt", inflection_it, sizeof inflection_it},
    {"inflection/pt.txt", inflection_pt, sizeof inflection_pt},
    {"inflection/nl.txt", inflection_nl, sizeof inflection_nl},
    {"inflection/ru.txt", inflection_ru, sizeof inflection_ru},
    {"inflection/fi.txt", inflection_fi, sizeof inflection_fi},
    {"inflection/he.txt", inflection_he, sizeof inflection_he},
    {"inflection/tr.txt", inflection_tr, sizeof inflection_tr},
    {"inflection/tr-words.txt", inflection_tr_words, sizeof inflection_tr_words},
    {"names/spellings.txt", names_spellings, sizeof names_spellings},
    {"names/translated.txt", names_translated, sizeof names_translated},
    {"numbers/fa.txt", numbers_fa, sizeof numbers_fa},
    {"numbers/es.txt", numbers_es, sizeof numbers_es},
    {"numbers/pt.txt", numbers_pt, sizeof numbers_pt},
    {"numbers/it.txt", numbers_it, sizeof numbers_it},
    {"numbers/nl.txt", numbers_nl, sizeof numbers_nl},
    {"numbers/sv.txt", numbers_sv, sizeof numbers_sv},
    {"numbers/ru.txt", numbers_ru, sizeof numbers_ru},
    {"numbers/uk.txt", numbers_uk, sizeof numbers_uk},
    {"numbers/pl.txt", numbers_pl, sizeof numbers_pl},
    {"numbers/el.txt", numbers_el, sizeof numbers_el},
    {"numbers/zh.txt", numbers_zh, sizeof numbers_zh},
    {"numbers/ja.txt", numbers_ja, sizeof numbers_ja},
    {"numbers/ko.txt", numbers_ko, sizeof numbers_ko},
    {"numbers/hi.txt", numbers_hi, sizeof numbers_hi},
    {"numbers/id.txt", numbers_id, sizeof numbers_id},
    {"numbers/ar.txt", numbers_ar, sizeof numbers_ar},
    {"numbers/de.txt", numbers_de, sizeof numbers_de},
    {"numbers/en.txt", numbers_en, sizeof numbers_en},
    {"numbers/fr.txt", numbers_fr, sizeof numbers_fr},
    {"numbers/tr.txt", numbers_tr, sizeof numbers_tr},
    {"checks/documentation.txt", checks_documentation, sizeof checks_documentation},
    {"quantities/ar.txt", quantities_ar, sizeof quantities_ar},
    {"quantities/de.txt", quantities_de, sizeof quantities_de},
    {"quantities/en.txt", quantities_en, sizeof quantities_en},
    {"quantities/es.txt", quantities_es, sizeof quantities_es},
    {"quantities/fi.txt", quantities_fi, sizeof quantities_fi},
    {"quantities/fr.txt", quantities_fr, sizeof quantities_fr},
    {"quantities/it.txt", quantities_it, sizeof quantities_it},
    {"quantities/nl.txt", quantities_nl, sizeof quantities_nl},
    {"quantities/pt.txt", quantities_pt, sizeof quantities_pt},
    {"quantities/ru.txt", quantities_ru, sizeof quantities_ru},
    {"quantities/tr.txt", quantities_tr, sizeof quantities_tr},
    {"quantities/units.txt", quantities_units, sizeof quantities_units},
    {"numbers/bg.txt", numbers_bg, sizeof numbers_bg},
    {"numbers/cs.txt", numbers_cs, sizeof numbers_cs},
    {"numbers/da.txt", numbers_da, sizeof numbers_da},
    {"numbers/hu.txt", numbers_hu, sizeof numbers_hu},
    {"numbers/is.txt", numbers_is, sizeof numbers_is},
    {"numbers/nb.txt", numbers_nb, sizeof numbers_nb},
    {"numbers/ro.txt", numbers_ro, sizeof numbers_ro},
    {"numbers/sk.txt", numbers_sk, sizeof numbers_sk},
    {"quantities/hu.txt", quantities_hu, sizeof quantities_hu},
    {"quantities/is.txt", quantities_is, sizeof quantities_is},
    {"quantities/und.txt", quantities_und, sizeof quantities_und},
    {"numbers/fi.txt", numbers_fi, sizeof numbers_fi},
    {"dates/fi.txt", dates_fi, sizeof dates_fi},
    {"forms/characters.txt", forms_characters, sizeof forms_characters},
    {"background/ar.txt", background_ar, sizeof background_ar},
    {"background/de.txt", background_de, sizeof background_de},
    {"background/en.txt", background_en, sizeof background_en},
    {"background/es.txt", background_es, sizeof background_es},
    {"background/fi.txt", background_fi, sizeof background_fi},
    {"background/fr.txt", background_fr, sizeof background_fr},
    {"background/it.txt", background_it, sizeof background_it},
    {"background/nl.txt", background_nl, sizeof background_nl},
    {"background/pl.txt", background_pl, sizeof background_pl},
    {"background/pt.txt", background_pt, sizeof background_pt},
    {"background/ru.txt", background_ru, sizeof background_ru},
    {"background/sv.txt", background_sv, sizeof background_sv},
    {"background/tr.txt", background_tr, sizeof background_tr},
    {"citation/tr.txt", citation_tr, sizeof citation_tr},
    {"term-review/page.html", term_review_page_html, sizeof term_review_page_html},
    {"term-review/page.css", term_review_page_css, sizeof term_review_page_css},
    {"term-review/model.js", term_review_model_js, sizeof term_review_model_js},
    {"term-review/decisions.js", term_review_decisions_js, sizeof term_review_decisions_js},
    {"term-review/view.js", term_review_view_js, sizeof term_review_view_js},
    {"term-review/actions.js", term_review_actions_js, sizeof term_review_actions_js},
    {"term-review/main.js", term_review_main_js, sizeof term_review_main_js},
    {"acronyms/common.txt", acronyms_common, sizeof acronyms_common},
    {"agencies/names.txt", agencies_names, sizeof agencies_names},
    {"lengths/letters.txt", lengths_letters, sizeof lengths_letters},
    {"function-words/ar.txt", function_words_ar, sizeof function_words_ar},
    {"function-words/de.txt", function_words_de, sizeof function_words_de},
    {"function-words/en.txt", function_words_en, sizeof function_words_en},
    {"function-words/es.txt", function_words_es, sizeof function_words_es},
    {"function-words/fr.txt", function_words_fr, sizeof function_words_fr},
    {"function-words/fi.txt", function_words_fi, sizeof function_words_fi},
    {"function-words/it.txt", function_words_it, sizeof function_words_it},
    {"function-words/nl.txt", function_words_nl, sizeof function_words_nl},
    {"function-words/pl.txt", function_words_pl, sizeof function_words_pl},
    {"function-words/pt.txt", function_words_pt, sizeof function_words_pt},
    {"function-words/ru.txt", function_words_ru, sizeof function_words_ru},
    {"function-words/sv.txt", function_words_sv, sizeof function_words_sv},
    {"function-words/tr.txt", function_words_tr, sizeof function_words_tr},
    {"borrowed/common.txt", borrowed_common, sizeof borrowed_common},
    {"common-words/ar.txt", common_words_ar, sizeof common_words_ar},
    {"common-words/de.txt", common_words_de, sizeof common_words_de},
    {"common-words/en.txt", common_words_en, sizeof common_words_en},
    {"common-words/es.txt", common_words_es, sizeof common_words_es},
    {"common-words/fi.txt", common_words_fi, sizeof common_words_fi},
    {"common-words/fr.txt", common_words_fr, sizeof common_words_fr},
    {"common-words/it.txt", common_words_it, sizeof common_words_it},
    {"common-words/nl.txt", common_words_nl, sizeof common_words_nl},
    {"common-words/pl.txt", common_words_pl, sizeof common_words_pl},
    {"common-words/pt.txt", common_words_pt, sizeof common_words_pt},
    {"common-words/ru.txt", common_words_ru, sizeof common_words_ru},
    {"common-words/sv.txt", common_words_sv, sizeof common_words_sv},
    {"common-words/tr.txt", common_words_tr, sizeof common_words_tr},
    {"doubled-words/ar.txt", doubled_words_ar, sizeof doubled_words_ar},
    {"doubled-words/common.txt", doubled_words_common, sizeof doubled_words_common},
    {"doubled-words/de.txt", doubled_words_de, sizeof doubled_words_de},
    {"doubled-words/en.txt", doubled_words_en, sizeof doubled_words_en},
    {"doubled-words/es.txt", doubled_words_es, sizeof doubled_words_es},
    {"doubled-words/fi.txt", doubled_words_fi, sizeof doubled_words_fi},
    {"doubled-words/fr.txt", doubled_words_fr, sizeof doubled_words_fr},
    {"doubled-words/ru.txt", doubled_words_ru, sizeof doubled_words_ru},
    {"doubled-words/tr.txt", doubled_words_tr, sizeof doubled_words_tr},
    {"interface/ar.txt", interface_ar, sizeof interface_ar},
    {"interface/de.txt", interface_de, sizeof interface_de},
    {"interface/en.txt", interface_en, sizeof interface_en},
    {"interface/es.txt", interface_es, sizeof interface_es},
    {"interface/fi.txt", interface_fi, sizeof interface_fi},
    {"interface/fr.txt", interface_fr, sizeof interface_fr},
    {"interface/it.txt", interface_it, sizeof interface_it},
    {"interface/nl.txt", interface_nl, sizeof interface_nl},
    {"interface/pt.txt", interface_pt, sizeof interface_pt},
    {"interface/ru.txt", interface_ru, sizeof interface_ru},
    {"interface/sv.txt", interface_sv, sizeof interface_sv},
    {"interface/tr.txt", interface_tr, sizeof interface_tr},
    {"misread/code-pages.txt", misread_code_pages, sizeof misread_code_pages},
    {"misread/entities.txt", misread_entities, sizeof misread_entities},
    {"misread/look-alikes.txt", misread_look_alikes, sizeof misread_look_alikes},
    {"written-words/de.txt", written_words_de, sizeof written_words_de},
    {"written-words/en.txt", written_words_en, sizeof written_words_en},
    {"written-words/es.txt", written_words_es, sizeof written_words_es},
    {"written-words/fi.txt", written_words_fi, sizeof written_words_fi},
    {"written-words/fr.txt", written_words_fr, sizeof written_words_fr},
    {"written-words/ru.txt", written_words_ru, sizeof written_words_ru},
    {"written-words/tr.txt", written_words_tr, sizeof written_words_tr},
    {"page/frame.html", page_frame_html, sizeof page_frame_html},
    {"page/frame.css", page_frame_css, sizeof page_frame_css},
    {"check-report/page.html", check_report_page_html, sizeof check_report_page_html},
    {"check-report/page.css", check_report_page_css, sizeof check_report_page_css},
    {"check-report/rows.css", check_report_rows_css, sizeof check_report_rows_css},
    {"check-report/model.js", check_report_model_js, sizeof check_report_model_js},
    {"check-report/view.js", check_report_view_js, sizeof check_report_view_js},
    {"check-report/main.js", check_report_main_js, sizeof check_report_main_js},
    {"review/actions.js", review_actions_js, sizeof review_actions_js},
    {"review/decisions.js", review_decisions_js, sizeof review_decisions_js},
    {"review/input.js", review_input_js, sizeof review_input_js},
    {"review/main.js", review_main_js, sizeof review_main_js},
    {"review/model.js", review_model_js, sizeof review_model_js},
    {"review/page.css", review_page_css, sizeof review_page_css},
    {"review/page.html", review_page_html, sizeof review_page_html},
    {"review/view.js", review_view_js, sizeof review_view_js},
};

const uint8_t *cresources_find(const char *name, int64_t *length) {
  for (unsigned i = 0; i < sizeof table / sizeof table[0]; i++) {
    if (strcmp(table[i].name, name) == 0) {
      *length = table[i].length;
      return table[i].bytes;
    }
  }
  *length = 0;
  return NULL;
}
